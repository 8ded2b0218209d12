import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { StartProblem, reason } from '../../start/problem.ts';

export type Row = Record<string, string>;

/** The rows of a CSV file by their column names; refuses a file without the columns that are needed. */
export function readTable(file: string, needed: readonly string[]): Row[] {
  let rows: Row[];
  try {
    rows = parse(readFileSync(file), { columns: true, bom: true, skip_empty_lines: true, trim: true });
  } catch (error) {
    throw new StartProblem(`${file} cannot be read: ${reason(error)}.`, { cause: error });
  }
  const [first] = rows;
  const missing = needed.filter((column) => first === undefined || !(column in first));
  if (missing.length > 0) throw new StartProblem(`${file} has no rows with: ${missing.join(', ')}.`);
  return rows;
}
