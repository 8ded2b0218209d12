import { typedText, type Typed } from '#src/domain/form/form-answer.ts';

/** The field in which the UMKM of a row is chosen. */
export const choiceField = (row: number) => `pilih-${row}`;
/** The field that says what becomes of businesses that nobody knows. */
export const unknownField = 'belum-ada';

/** What was chosen in the form, by the number of the row. */
export function readChoices(typed: Typed): { rows: Map<number, string>; unknown: string | undefined } {
  const rows = new Map<number, string>();
  for (const name of Object.keys(typed)) {
    const number = /^pilih-(\d{1,6})$/.exec(name)?.[1];
    if (number !== undefined) rows.set(Number(number), typedText(typed, name));
  }
  const unknown = typedText(typed, unknownField);
  return { rows, unknown: unknown === '' ? undefined : unknown };
}
