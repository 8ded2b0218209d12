/** A value as a table holds it; a formula that has none says why. */
export type Cell =
  | string
  | number
  | boolean
  | null
  /** A date cell of a workbook, as `YYYY-MM-DD`. */
  | { day: string }
  | { fault: 'formula_error' | 'formula_uncalculated'; text: string };

/** What is wrong with a row before any of its cells is looked at. */
export type RowFault = 'quote_not_closed' | 'row_cut_off';

/** One row of a table, numbered as the spreadsheet counts, from 1. */
export type TableRow = {
  row: number;
  cells: Cell[];
  /** How many columns the widest merged cell of this row covers; 1 when none is merged. */
  mergedColumns: number;
  fault: RowFault | null;
};

/** Whether nothing stands in the row. */
export function isBlankRow(row: TableRow): boolean {
  return (
    row.fault === null &&
    row.cells.every((cell) => cell === null || (typeof cell === 'string' && cell.trim() === ''))
  );
}
