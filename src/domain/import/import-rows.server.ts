import { FileLedger } from './file-ledger.ts';
import type { Header } from './header.ts';
import { addToReport, type ImportReport } from './import-report.ts';
import type { Importer } from './importer.server.ts';
import { refusedRow, type PlannedRows } from './plan.ts';
import type { Table } from './read-table.server.ts';
import { RowReader, shapeProblem } from './row-reader.ts';
import { saveRows, type SaveContext } from './save-rows.server.ts';
import type { TableRow } from './table.ts';

export type RowsContext = {
  report: ImportReport;
  isPreview: boolean;
  rowsPerBatch: number;
  onBatch: () => void;
};

/** Reads the rows of a table and saves them batch by batch, so that a file of any length takes the same memory. */
export async function importRows<Row extends { row: number }>(
  table: Table,
  importer: Importer<Row>,
  { report, isPreview, rowsPerBatch, onBatch }: RowsContext,
): Promise<void> {
  const context: SaveContext<Row> = {
    importer,
    ledger: new FileLedger(),
    report,
    headingOf: (field) => table.header.headings.get(field) ?? columnName(importer, field),
    isPreview,
  };
  try {
    let waiting: Row[] = [];
    for await (const row of table.rows) {
      report.read += 1;
      const read = readRow(row, table.header, importer, report);
      if (read !== undefined) waiting.push(read);
      if (report.read % rowsPerBatch !== 0) continue;
      await saveRows(waiting, context);
      waiting = [];
      onBatch();
    }
    await saveRows(waiting, context);
  } finally {
    importer.close();
  }
}

function columnName<Row extends { row: number }>(importer: Importer<Row>, field: string): string {
  return importer.columns.find((column) => column.field === field)?.name ?? field;
}

function readRow<Row extends { row: number }>(
  row: TableRow,
  header: Header,
  importer: Importer<Row>,
  report: ImportReport,
): Row | undefined {
  const misshapen = shapeProblem(row, header);
  const planned: PlannedRows = { outcomes: [], notes: [] };
  const reader = new RowReader<string>(row, header);
  const read = misshapen === undefined ? importer.readRow(row.row, reader) : undefined;
  if (misshapen !== undefined) {
    planned.outcomes.push(refusedRow(row.row, '', misshapen));
  } else if (read === undefined) {
    planned.outcomes.push({ row: row.row, result: 'rejected', problems: reader.problems });
  } else {
    planned.notes.push(...reader.notes.map(({ column, item }) => ({ row: row.row, column, note: item })));
  }
  addToReport(report, planned);
  return read;
}
