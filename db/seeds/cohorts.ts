import type { targetMeasures } from '../schema/index.ts';

/** An invented class of a real programme that trains. Days are counted before today; negative ones are still to come. */
export interface ExampleCohort {
  programme: string;
  number: number;
  ended: number;
  lasted: number;
  /** A kelurahan of the official list. */
  region: string;
  seats: number;
  measure?: (typeof targetMeasures)[number];
}

/** Their names say that they are invented. New ones come last: the ids of the others stay as they are. */
export const exampleCohorts: ExampleCohort[] = [
  {
    programme: 'blk',
    number: 1,
    ended: 610,
    lasted: 45,
    region: '36.71.05.1004',
    seats: 20,
    measure: 'trained',
  },
  {
    programme: 'blk',
    number: 2,
    ended: 420,
    lasted: 45,
    region: '36.71.13.1004',
    seats: 20,
    measure: 'trained',
  },
  {
    programme: 'blk',
    number: 3,
    ended: 150,
    lasted: 45,
    region: '36.71.04.1003',
    seats: 20,
    measure: 'trained',
  },
  {
    programme: 'gampang-kerja',
    number: 1,
    ended: 330,
    lasted: 20,
    region: '36.71.09.1005',
    seats: 25,
    measure: 'trained_capacity',
  },
  {
    programme: 'gampang-kerja',
    number: 2,
    ended: 215,
    lasted: 20,
    region: '36.71.05.1001',
    seats: 25,
    measure: 'trained_competitiveness',
  },
  {
    programme: 'gampang-kerja',
    number: 3,
    ended: 75,
    lasted: 20,
    region: '36.71.06.1004',
    seats: 25,
    measure: 'trained_capacity',
  },
  {
    programme: 'sekolah-ekspor',
    number: 1,
    ended: 540,
    lasted: 150,
    region: '36.71.13.1003',
    seats: 30,
    measure: 'exporter',
  },
  {
    programme: 'sekolah-ekspor',
    number: 2,
    ended: 230,
    lasted: 150,
    region: '36.71.09.1001',
    seats: 30,
    measure: 'exporter',
  },
  {
    programme: 'pelatihan-dtks',
    number: 1,
    ended: 300,
    lasted: 30,
    region: '36.71.05.1005',
    seats: 20,
    measure: 'trained',
  },
  {
    programme: 'pelatihan-dtks',
    number: 2,
    ended: 120,
    lasted: 30,
    region: '36.71.13.1006',
    seats: 20,
    measure: 'trained',
  },
  { programme: 'export-coaching', number: 1, ended: 190, lasted: 160, region: '36.71.09.1003', seats: 30 },
  {
    programme: 'pelatihan-dtks',
    number: 3,
    ended: -12,
    lasted: 30,
    region: '36.71.05.1006',
    seats: 8,
    measure: 'trained',
  },
  {
    programme: 'gampang-kerja',
    number: 4,
    ended: -32,
    lasted: 20,
    region: '36.71.06.1001',
    seats: 8,
    measure: 'trained_capacity',
  },
];

export function cohortName(number: number): string {
  return `Angkatan contoh ${number}`;
}
