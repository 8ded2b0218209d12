import { plannedDays } from '#src/domain/form/day.ts';
import { FieldReader } from '#src/domain/form/field-reader.ts';
import type { Typed } from '#src/domain/form/form-answer.ts';
import { typedIds } from '#src/domain/form/typed-id.ts';
import type { Gazetteer } from '#src/domain/region/gazetteer.ts';
import { readPlace } from '#src/domain/region/read-place.ts';
import { cohortMeasures, type TargetMeasure } from './measure.ts';
import type { Read } from './programme-form.ts';

/** The fields of a class's form, by their names on the page. */
export const cohortFields = {
  name: 'nama',
  startsOn: 'mulai',
  endsOn: 'selesai',
  region: 'wilayah',
  place: 'tempat',
  seats: 'kursi',
  measure: 'ukuran',
  instructors: 'instruktur',
} as const;

export type CohortField = (typeof cohortFields)[keyof typeof cohortFields];

/** A class as an officer tells it. */
export interface CohortFacts {
  name: string;
  startsOn: string | null;
  endsOn: string | null;
  regionCode: string | null;
  place: string | null;
  seats: number | null;
  measure: TargetMeasure | null;
  instructorIds: number[];
}

/** Sekolah Ekspor, the largest that the city has announced, is 1,000 in two years. */
const mostSeats = 2000;

export const cohortLevels = ['kelurahan', 'kecamatan', 'kabkota'] as const;

/** Reads a class as it was typed. */
export function readCohort(
  typed: Typed,
  gazetteer: Gazetteer,
  today: string,
): Read<CohortFacts, CohortField> {
  const reader = new FieldReader<CohortField>(typed);
  const facts = {
    name: reader.line('nama', { isRequired: true, limit: 100 }) ?? '',
    startsOn: reader.day('mulai', plannedDays(today, 3)),
    endsOn: reader.day('selesai', plannedDays(today, 5)),
    regionCode: readRegion(reader, gazetteer),
    place: reader.line('tempat', { limit: 150 }),
    seats: reader.whole('kursi', { least: 1, most: mostSeats }),
    measure: reader.choice('ukuran', cohortMeasures),
    instructorIds: [...new Set(typedIds(typed, 'instruktur').filter((id) => id > 0))].slice(0, 100),
  };
  const { startsOn, endsOn } = facts;
  if (startsOn !== null && endsOn !== null && endsOn < startsOn)
    reader.refuse('selesai', 'ends_before_start');
  return reader.problems.length > 0 ? { ok: false, problems: reader.problems } : { ok: true, facts };
}

function readRegion(reader: FieldReader<CohortField>, gazetteer: Gazetteer): string | null {
  const text = reader.raw('wilayah');
  if (text === '') return null;
  const place = readPlace(gazetteer, text, cohortLevels);
  return place.ok ? place.code : reader.refuse('wilayah', 'place_unknown', { candidates: place.candidates });
}
