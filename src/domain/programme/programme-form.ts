import { FieldReader, type ReadProblem } from '#src/domain/form/field-reader.ts';
import type { Typed } from '#src/domain/form/form-answer.ts';

export const longestName = 120;
export const longestFacts = 2000;

/** The fields of a programme's form, by their names on the page. */
export const programmeFields = {
  name: 'nama',
  nameEn: 'nama-inggris',
  organiser: 'penyelenggara',
  period: 'masa',
  facts: 'keterangan',
  source: 'sumber',
  trains: 'melatih',
} as const;

export type ProgrammeField = (typeof programmeFields)[keyof typeof programmeFields];

/** What an officer tells of a programme. */
export interface ProgrammeFacts {
  name: string;
  nameEn: string | null;
  organiser: string | null;
  period: string | null;
  facts: string | null;
  sourceUrl: string | null;
  trains: boolean;
}

export type Read<Facts, Field extends string> =
  { ok: true; facts: Facts } | { ok: false; problems: ReadProblem<Field>[] };

/** Reads a programme as it was typed. */
export function readProgramme(typed: Typed): Read<ProgrammeFacts, ProgrammeField> {
  const reader = new FieldReader<ProgrammeField>(typed);
  const facts = {
    name: reader.line('nama', { isRequired: true, limit: longestName }) ?? '',
    nameEn: reader.line('nama-inggris', { limit: longestName }),
    organiser: reader.line('penyelenggara', { limit: longestName }),
    period: reader.line('masa', { limit: longestName }),
    facts: reader.text('keterangan', { limit: longestFacts }),
    sourceUrl: reader.address('sumber'),
    trains: reader.raw('melatih') === 'ya',
  };
  return reader.problems.length > 0 ? { ok: false, problems: reader.problems } : { ok: true, facts };
}
