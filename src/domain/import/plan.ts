import type { Note, Problem } from './problem.ts';
import type { InColumn } from './row-reader.ts';

/** What becomes of a row. */
export type RowOutcome =
  | { row: number; result: 'created' | 'updated' | 'unchanged' }
  | { row: number; result: 'rejected'; problems: InColumn<Problem>[] };

/** Outcomes and notes of a run of rows; each kind of import adds what it would write. */
export type PlannedRows = {
  outcomes: RowOutcome[];
  notes: { row: number; column: string; note: Note }[];
};

export function refusedRow(row: number, column: string, item: Problem): RowOutcome {
  return { row, result: 'rejected', problems: [{ column, item }] };
}
