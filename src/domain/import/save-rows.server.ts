import { database } from '#db/client.ts';
import { FileLedger } from './file-ledger.ts';
import { addToReport, type ImportReport } from './import-report.ts';
import type { Importer, PlannedChunk } from './importer.server.ts';
import { refusedRow } from './plan.ts';
import { problem } from './problem.ts';

export type SaveContext<Row extends { row: number }> = {
  importer: Importer<Row>;
  ledger: FileLedger;
  report: ImportReport;
  headingOf: (field: string) => string;
  isPreview: boolean;
};

/**
 * Plans rows and writes them in one batch: all of them or none, whatever happens meanwhile. When the database refuses
 * the batch, because somebody else wrote between the plan and the batch, the rows are planned anew, then in halves, so
 * that one row that cannot be saved costs no other.
 */
export async function saveRows<Row extends { row: number }>(
  rows: readonly Row[],
  context: SaveContext<Row>,
  attempt = 1,
): Promise<void> {
  if (rows.length === 0) return;
  const ledger = new FileLedger(context.ledger);
  const planned = await context.importer.plan(rows, ledger, context.headingOf);
  if (context.isPreview || (await write(planned))) {
    context.ledger.absorb(ledger);
    addToReport(context.report, planned);
  } else if (attempt === 1) {
    await saveRows(rows, context, attempt + 1);
  } else if (rows.length > 1) {
    const half = Math.ceil(rows.length / 2);
    await saveRows(rows.slice(0, half), context, attempt);
    await saveRows(rows.slice(half), context, attempt);
  } else {
    const outcomes = rows.map(({ row }) => refusedRow(row, '', problem('not_saved')));
    addToReport(context.report, { outcomes, notes: [] });
  }
}

/** Whether the batch was taken; a constraint that refuses it is an answer, anything else an exception. */
async function write(planned: PlannedChunk): Promise<boolean> {
  const changes = planned.outcomes.some(({ result }) => result === 'created' || result === 'updated');
  const [first, ...rest] = changes ? planned.statements() : [];
  if (first === undefined) return true;
  try {
    await database().batch([first, ...rest]);
    return true;
  } catch (error) {
    if (isConstraint(error)) return false;
    throw error;
  }
}

function isConstraint(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  if ('code' in error && typeof error.code === 'string' && error.code.startsWith('SQLITE_CONSTRAINT'))
    return true;
  return isConstraint(error.cause);
}
