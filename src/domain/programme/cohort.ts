import type { TargetMeasure } from './measure.ts';

/** A class of a programme, as the head of its pages shows it. */
export interface Cohort {
  id: number;
  name: string;
  programme: { id: string; name: string };
  startsOn: string | null;
  endsOn: string | null;
  /** The hall or address, and the kelurahan, kecamatan or kota of the official list. */
  place: string | null;
  region: { code: string; name: string } | null;
  seats: number | null;
  /** Which of the programme's targets its participants count for. */
  measure: TargetMeasure | null;
  /** Part of the invented example world, and shown as such. */
  isExample: boolean;
}
