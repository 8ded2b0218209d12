import type { Actor } from '#src/domain/actor/actor.ts';
import { now, today } from '#src/platform/clock.server.ts';
import { config } from '#src/platform/config.server.ts';
import { UnreadableFile } from '#src/platform/unreadable-file.server.ts';
import { columnsOf, type ImportKind } from './columns.ts';
import { enterpriseImporter } from './enterprise-importer.server.ts';
import { FileLedger } from './file-ledger.ts';
import { graduateImporter } from './graduate-importer.server.ts';
import { isPersonalHeading, type Header } from './header.ts';
import { mayImport } from './import.policy.ts';
import { addToReport, emptyReport, sortReport, type ImportReport } from './import-report.ts';
import type { Importer, ImportRun } from './importer.server.ts';
import { PhotoDesk } from './photo-desk.server.ts';
import { refusedRow, type PlannedRows } from './plan.ts';
import { note, problem } from './problem.ts';
import { productImporter } from './product-importer.server.ts';
import { openTable, type Table } from './read-table.server.ts';
import { RowReader, shapeProblem } from './row-reader.ts';
import { saveRows, type SaveContext } from './save-chunk.server.ts';
import type { TableRow } from './table.ts';

export type ImportRequest = {
  kind: ImportKind;
  /** Path of the CSV file or workbook. */
  file: string;
  /** Path of a ZIP archive of pictures; one beside the file with its name is found by itself. */
  photos?: string | undefined;
  /** The office that vouches for the file; the actor's own if not said. */
  office?: string | undefined;
  /** Told after each run of rows: how many rows were read, and how much of the file (0 to 1; undefined for workbooks). */
  onProgress?: ((rows: number, share: number | undefined) => void) | undefined;
};

export type ImportAnswer = { ok: true; report: ImportReport } | { ok: false; problem: 'not_allowed' };

/** Rows that are planned and written together: few enough to hold, many enough for one batch to cost little. */
const rowsPerBatch = 500;

/** Says what an import would do, and writes nothing. */
export function planImport(actor: Actor, request: ImportRequest): Promise<ImportAnswer> {
  return runImport(actor, request, true);
}

/** Brings a file in: good rows are saved batch by batch, bad ones reported. The same file twice changes nothing. */
export function applyImport(actor: Actor, request: ImportRequest): Promise<ImportAnswer> {
  return runImport(actor, request, false);
}

async function runImport(actor: Actor, request: ImportRequest, isPreview: boolean): Promise<ImportAnswer> {
  if (!mayImport(actor, request.kind)) return { ok: false, problem: 'not_allowed' };
  const run: ImportRun = {
    today: today(),
    now: now().toISOString(),
    office: request.office ?? actor.office,
    isPreview,
  };
  const report = emptyReport();
  try {
    await runTable(request, run, report);
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error;
    report.rejected.push({ row: 0, problems: [{ column: '', item: problem(error.reason) }] });
  }
  return { ok: true, report: sortReport(report) };
}

async function runTable(request: ImportRequest, run: ImportRun, report: ImportReport): Promise<void> {
  let share: number | undefined;
  const table = await openTable(request.file, columnsOf[request.kind], (bytes, all) => {
    share = bytes / all;
  });
  try {
    const [missing] = table.header.missing;
    if (missing !== undefined) {
      const item = problem('columns_missing', table.header.missing);
      report.rejected.push({ row: table.headerRow, problems: [{ column: missing, item }] });
      return;
    }
    remarkHeader(table, report);
    const onChunk = () => request.onProgress?.(report.read, share);
    if (request.kind === 'enterprises')
      await runRows(table, await enterpriseImporter(run), run, report, onChunk);
    else if (request.kind === 'graduates')
      await runRows(table, await graduateImporter(run), run, report, onChunk);
    else {
      const mediaDir = run.isPreview ? undefined : config().mediaDir;
      const desk = await PhotoDesk.open(request.file, request.photos, mediaDir);
      await runRows(table, await productImporter(run, desk), run, report, onChunk);
    }
  } finally {
    table.close();
  }
}

function remarkHeader({ header, headerRow }: Table, report: ImportReport): void {
  const remark = (column: string, item: (typeof report.notes)[number]['note']) =>
    report.notes.push({ row: headerRow, column, note: item });
  if (headerRow > 1) remark('', note('header_below', headerRow));
  for (const heading of header.ignored.filter(isPersonalHeading)) {
    remark(heading, note('personal_column_ignored', heading));
  }
  const ignored = header.ignored.filter((heading) => !isPersonalHeading(heading));
  if (ignored.length > 0) remark('', note('columns_ignored', ignored));
}

async function runRows<Row extends { row: number }>(
  table: Table,
  importer: Importer<Row>,
  run: ImportRun,
  report: ImportReport,
  onChunk: () => void,
): Promise<void> {
  const context: SaveContext<Row> = {
    importer,
    ledger: new FileLedger(),
    report,
    headingOf: (field) => table.header.headings.get(field) ?? columnName(importer, field),
    isPreview: run.isPreview,
  };
  try {
    let waiting: Row[] = [];
    for await (const row of table.rows) {
      report.read += 1;
      const read = readRow(row, table.header, importer, report);
      if (read !== undefined) waiting.push(read);
      if (waiting.length < rowsPerBatch && report.read % rowsPerBatch !== 0) continue;
      await saveRows(waiting, context);
      waiting = [];
      onChunk();
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
