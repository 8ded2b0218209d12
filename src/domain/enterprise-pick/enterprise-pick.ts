import type { EnterprisePlace } from '#src/domain/enterprise/enterprise.ts';
import { typedText, type Typed } from '#src/domain/form/form-answer.ts';
import type { FormReading } from '#src/domain/form/form-reading.ts';
import { typedIds } from '#src/domain/form/typed-id.ts';

/** An UMKM as officers choose it in a form. */
export interface PickableEnterprise {
  id: number;
  slug: string;
  name: string;
  place: EnterprisePlace;
  mainProduct: string | null;
  isExample: boolean;
}

/** What a form's choice of UMKM shows: those that are chosen, and those that were found. */
export interface EnterprisePick {
  text: string;
  picked: PickableEnterprise[];
  /** Found by the text and not chosen yet. */
  found: PickableEnterprise[];
  /** Of all that the text finds. */
  total: number;
  /** Lines of the pasted list that name several UMKM, side by side, none of them chosen. */
  unclear: { line: string; candidates: PickableEnterprise[] }[];
  /** Lines that name none that is listed. */
  unmatched: string[];
}

/**
 * The names of its fields. `step` is that of its button: a form sent by it asks to look for UMKM and for nothing else, so
 * its action gives back what was typed (`isPickStep`).
 */
export const pickFields = {
  chosen: 'umkm',
  text: 'cari-umkm',
  list: 'tempel-umkm',
  step: 'langkah',
} as const;

/** The value of its button. */
export const pickStep = 'cari-umkm';

/** More UMKM than this are saved in parts; each is a row with its line in the audit log. */
export const mostPicked = 100;

/** Whether a form was sent to look for UMKM only. */
export function isPickStep(typed: Typed): boolean {
  return typedText(typed, pickFields.step) === pickStep;
}

/** The UMKM that are chosen in a form, each once. */
export function pickedIds(typed: Typed): number[] {
  return [...new Set(typedIds(typed, pickFields.chosen))].filter((id) => id !== 0);
}

/** The lines of the list that was pasted. */
export function pastedLines(typed: Typed): string[] {
  const lines = typedText(typed, pickFields.list).split('\n');
  return [...new Set(lines.map((line) => line.trim()))].filter((line) => line !== '').slice(0, mostPicked);
}

/** Reads which UMKM a form is about; one that names some without having looked for them is sent back. */
export function readPicked(reading: FormReading, typed: Typed): number[] {
  const ids = pickedIds(typed);
  if (pastedLines(typed).length > 0) reading.fail(pickFields.list, 'lines_unmatched');
  else if (ids.length === 0) reading.fail(pickFields.text, 'none_picked');
  if (ids.length > mostPicked) reading.fail(pickFields.text, 'too_many_picked');
  return ids;
}
