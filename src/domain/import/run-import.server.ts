import { database } from '#db/client.ts';
import type { Actor } from '#src/domain/actor/actor.ts';
import { recordDone } from '#src/domain/audit/audit-statements.server.ts';
import { now, today } from '#src/platform/clock.server.ts';
import { config } from '#src/platform/config.server.ts';
import { UnreadableFile } from '#src/platform/unreadable-file.server.ts';
import { columnsOf, type ImportKind } from './columns.ts';
import { enterpriseImporter } from './enterprise-importer.server.ts';
import { isPersonalHeading } from './header.ts';
import { mayImport } from './import.policy.ts';
import { emptyReport, sortReport, type ImportReport } from './import-report.ts';
import { importRows } from './import-rows.server.ts';
import type { Importer, ImportRun } from './importer.server.ts';
import { PhotoDesk } from './photo-desk.server.ts';
import { note, problem, type Note } from './problem.ts';
import { productImporter } from './product-importer.server.ts';
import { openTable, type Table } from './read-table.server.ts';
import { traineeImporter } from './trainee-importer.server.ts';

export type ImportRequest = {
  kind: ImportKind;
  /** Path of the CSV file or workbook. */
  file: string;
  /** Path of a ZIP archive of pictures; one beside the file with its name is found by itself. */
  photos?: string | undefined;
  /** The office that vouches for the file; the actor's own if not said. */
  office?: string | undefined;
  /** Rows that are planned and written together: fewer give those who write beside the import their turn sooner. */
  rowsPerBatch?: number | undefined;
  /** Told after each batch: how many rows were read, and how much of the file (0 to 1; undefined for workbooks). */
  onProgress?: ((rows: number, share: number | undefined) => void) | undefined;
};

export type ImportAnswer = { ok: true; report: ImportReport } | { ok: false; problem: 'not_allowed' };

/** Few enough to hold, many enough for one batch to cost little; a row with pictures takes some hundred times longer. */
const usualRowsPerBatch = 500;
const rowsPerBatchWithPhotos = 50;

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
    actor,
    office: request.office ?? actor.office,
    isPreview,
  };
  const report = emptyReport();
  try {
    await importTable(request, run, report);
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error;
    report.rejected.push({ row: 0, problems: [{ column: '', item: problem(error.reason) }] });
  }
  if (!isPreview) await noteImport(actor, request.kind, report);
  return { ok: true, report: sortReport(report) };
}

async function noteImport(actor: Actor, kind: ImportKind, { created, updated }: ImportReport): Promise<void> {
  if (created + updated === 0) return;
  const done = { command: 'run-import', noun: 'import', nounId: kind, detail: { created, updated } };
  await database().batch([recordDone(database(), actor, done)]);
}

async function importTable(request: ImportRequest, run: ImportRun, report: ImportReport): Promise<void> {
  let share: number | undefined;
  const table = await openTable(request.file, columnsOf[request.kind], (bytes, all) => {
    share = bytes / all;
  });
  const importAll = <Row extends { row: number }>(importer: Importer<Row>) =>
    importRows(table, importer, {
      report,
      isPreview: run.isPreview,
      rowsPerBatch: request.rowsPerBatch ?? rowsPerBatchOf(table),
      onBatch: () => request.onProgress?.(report.read, share),
    });
  try {
    if (!hasItsColumns(table, report)) return;
    if (request.kind === 'enterprises') await importAll(await enterpriseImporter(run));
    else if (request.kind === 'products')
      await importAll(await productImporter(run, await openPhotos(request, run)));
    else await importAll(await traineeImporter(run, request.kind));
  } finally {
    table.close();
  }
}

function rowsPerBatchOf({ header }: Table): number {
  return header.indexes.has('photos') ? rowsPerBatchWithPhotos : usualRowsPerBatch;
}

function openPhotos(request: ImportRequest, run: ImportRun): Promise<PhotoDesk> {
  return PhotoDesk.open(request.file, request.photos, run.isPreview ? undefined : config().mediaDir);
}

/** Whether the required columns are there; says so in one problem if not, and what else is to be said of the header. */
function hasItsColumns({ header, headerRow }: Table, report: ImportReport): boolean {
  const [missing] = header.missing;
  if (missing !== undefined) {
    const item = problem('columns_missing', header.missing);
    report.rejected.push({ row: headerRow, problems: [{ column: missing, item }] });
    return false;
  }
  const remark = (column: string, item: Note) => report.notes.push({ row: headerRow, column, note: item });
  if (headerRow > 1) remark('', note('header_below', headerRow));
  for (const { heading, at, used, usedAt } of header.repeated) {
    remark(heading, note('column_repeated', heading, at, used, usedAt));
  }
  for (const heading of header.ignored.filter(isPersonalHeading)) {
    remark(heading, note('personal_column_ignored', heading));
  }
  const ignored = header.ignored.filter((heading) => !isPersonalHeading(heading));
  if (ignored.length > 0) remark('', note('columns_ignored', ignored));
  return true;
}
