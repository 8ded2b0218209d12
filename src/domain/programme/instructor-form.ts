import { FieldReader } from '#src/domain/form/field-reader.ts';
import type { Typed } from '#src/domain/form/form-answer.ts';
import type { Read } from './programme-form.ts';

/** The fields of an instructor's form, by their names on the page. */
export const instructorFields = {
  name: 'nama',
  organisation: 'lembaga',
  subject: 'bidang',
} as const;

export type InstructorField = (typeof instructorFields)[keyof typeof instructorFields];

/** Who teaches, as an officer tells it. */
export interface InstructorFacts {
  name: string;
  organisation: string | null;
  subject: string | null;
}

/** Reads an instructor as typed. */
export function readInstructor(typed: Typed): Read<InstructorFacts, InstructorField> {
  const reader = new FieldReader<InstructorField>(typed);
  const facts = {
    name: reader.line('nama', { isRequired: true, limit: 120 }) ?? '',
    organisation: reader.line('lembaga', { limit: 120 }),
    subject: reader.line('bidang', { limit: 120 }),
  };
  return reader.problems.length > 0 ? { ok: false, problems: reader.problems } : { ok: true, facts };
}
