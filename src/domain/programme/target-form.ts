import { FieldReader } from '#src/domain/form/field-reader.ts';
import type { Typed } from '#src/domain/form/form-answer.ts';
import { targetMeasures, type TargetMeasure } from './measure.ts';
import type { Read } from './programme-form.ts';

/** The fields of a target's form, by their names on the page. */
export const targetFields = {
  year: 'tahun',
  measure: 'ukuran',
  number: 'jumlah',
  unit: 'satuan',
  years: 'lama',
  note: 'catatan',
  source: 'sumber',
  sourceUrl: 'alamat-sumber',
} as const;

export type TargetField = (typeof targetFields)[keyof typeof targetFields];

/** What a programme sets out to reach, as an officer tells it. */
export interface TargetFacts {
  year: number;
  measure: TargetMeasure;
  /** Null while the aim has no number. */
  number: number | null;
  unit: string;
  /** Over how many years, the named one being the first. */
  years: number;
  note: string | null;
  source: string;
  sourceUrl: string | null;
}

/** Reads a target as it was typed. */
export function readTarget(typed: Typed, today: string): Read<TargetFacts, TargetField> {
  const reader = new FieldReader<TargetField>(typed);
  const year = reader.whole('tahun', { isRequired: true, least: 2000, most: Number(today.slice(0, 4)) + 10 });
  const measure = reader.choice('ukuran', targetMeasures, true);
  const rest = {
    number: reader.whole('jumlah', { least: 1, most: 1_000_000 }),
    unit: reader.line('satuan', { isRequired: true, limit: 30 }) ?? '',
    years: reader.whole('lama', { least: 1, most: 10 }) ?? 1,
    note: reader.text('catatan', { limit: 500 }),
    source: reader.line('sumber', { isRequired: true, limit: 200 }) ?? '',
    sourceUrl: reader.address('alamat-sumber'),
  };
  if (reader.problems.length > 0 || year === null || measure === null) {
    return { ok: false, problems: reader.problems };
  }
  return { ok: true, facts: { year, measure, ...rest } };
}
