import type { PlannedRows, RowOutcome } from './plan.ts';
import type { Note, Problem } from './problem.ts';
import type { InColumn } from './row-reader.ts';

/** What an import did, or a preview would do. */
export type ImportReport = {
  /** Rows below the header in which anything stands. */
  read: number;
  created: number;
  updated: number;
  unchanged: number;
  /** Rows that were not taken, in their order; row 0 is the file as a whole. */
  rejected: { row: number; problems: InColumn<Problem>[] }[];
  notes: { row: number; column: string; note: Note }[];
};

/** More remarks than that nobody reads. */
const mostNotes = 20_000;

export function emptyReport(): ImportReport {
  return { read: 0, created: 0, updated: 0, unchanged: 0, rejected: [], notes: [] };
}

/** Adds what became of some rows. */
export function addToReport(report: ImportReport, planned: PlannedRows): void {
  for (const outcome of planned.outcomes) addOutcome(report, outcome);
  report.notes.push(...planned.notes.slice(0, Math.max(0, mostNotes - report.notes.length)));
}

function addOutcome(report: ImportReport, outcome: RowOutcome): void {
  if (outcome.result === 'rejected') report.rejected.push({ row: outcome.row, problems: outcome.problems });
  else report[outcome.result] += 1;
}

/** Puts rows and remarks into the order of the file. */
export function sortReport(report: ImportReport): ImportReport {
  report.rejected.sort((a, b) => a.row - b.row);
  report.notes.sort((a, b) => a.row - b.row);
  return report;
}
