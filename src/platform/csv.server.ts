import { stringify } from 'csv-stringify/sync';

/** A cell of a CSV file. */
export type CsvCell = string | number | null;

/**
 * Writes rows as a CSV file that spreadsheets open as it is: UTF-8 with its mark, lines as RFC 4180 has them, and texts
 * that a spreadsheet would calculate (`=…`) made harmless.
 */
export function writeCsv(header: readonly string[], rows: readonly (readonly CsvCell[])[]): string {
  return stringify([[...header], ...rows.map((row) => [...row])], {
    bom: true,
    record_delimiter: 'windows',
    escape_formulas: true,
  });
}
