import { parseArgs } from 'node:util';
import { operator, type Actor } from '#src/domain/actor/actor.ts';
import { importKinds, type ImportKind } from '#src/domain/import/columns.ts';
import type { ImportReport } from '#src/domain/import/import-report.ts';
import { rejectedRows, remarks } from '#src/domain/import/report-lines.ts';
import { applyImport, planImport, type ImportRequest } from '#src/domain/import/run-import.server.ts';
import { checkedConfig } from './start/configuration.ts';
import { prepareDataFolder } from './start/data-folder.ts';
import { prepareDatabase } from './start/database.ts';
import { errorCode, reason, run, StartProblem } from './start/problem.ts';

const usage = `Usage: npm run import -- enterprises|products|participants|graduates FILE.csv|FILE.xlsx [--dry-run] [--json] [--photos FILE.zip] [--office "NAME"]`;

type Order = {
  kind: ImportKind;
  file: string;
  dryRun: boolean;
  json: boolean;
  photos?: string;
  office?: string;
};

// Whoever reads on may stop reading: that is no error.
process.stdout.on('error', () => process.exit(1));

// Brings a file of UMKM, products, participants or graduates in. Reasons are in Indonesian, since officers read them.
await run(async () => {
  const order = readOrder(process.argv.slice(2));
  const config = checkedConfig();
  prepareDataFolder(config);
  const database = await prepareDatabase(config);
  try {
    const report = await bringIn(order);
    if (order.json) process.stdout.write(`${JSON.stringify(summary(report))}\n`);
    if (report.rejected.length > 0) process.exitCode = 1;
  } catch (error) {
    throw error instanceof StartProblem ? error : new StartProblem(problemOf(error), { cause: error });
  } finally {
    database.$client.close();
  }
});

function readOrder(args: string[]): Order {
  try {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: {
        'dry-run': { type: 'boolean', default: false },
        json: { type: 'boolean', default: false },
        photos: { type: 'string' },
        office: { type: 'string' },
      },
    });
    const [first, file, ...others] = positionals;
    const kind = importKinds.find((known) => known === first);
    if (kind === undefined || file === undefined || others.length > 0) throw new StartProblem(usage);
    const { photos, office } = values;
    return {
      kind,
      file,
      dryRun: values['dry-run'],
      json: values.json,
      ...(photos === undefined ? {} : { photos }),
      ...(office === undefined ? {} : { office }),
    };
  } catch (error) {
    throw error instanceof StartProblem ? error : new StartProblem(`${reason(error)}\n${usage}`);
  }
}

async function bringIn(order: Order): Promise<ImportReport> {
  const { kind, file, photos, office } = order;
  const actor: Actor = office === undefined ? operator : { ...operator, office };
  const request: ImportRequest = { kind, file, photos, onProgress: progress() };
  const answer = order.dryRun ? await planImport(actor, request) : await applyImport(actor, request);
  if (!answer.ok) throw new StartProblem('The operator may not import: this is a defect of the program.');
  tell(answer.report, order);
  return answer.report;
}

/** What happened, in words; on standard error where standard output is for machines. */
function tell(report: ImportReport, order: Order): void {
  const stream = order.json ? process.stderr : process.stdout;
  for (const { row, column, text, rows } of remarks(report, 'id')) {
    stream.write(`Note, ${rows > 1 ? `${rows} rows, first ` : ''}${place(row, column)}: ${text}\n`);
  }
  for (const { row, column, reason: why } of rejectedRows(report, 'id')) {
    stream.write(`Rejected, ${place(row, column)}: ${why}\n`);
  }
  stream.write(
    `${order.dryRun ? 'Dry run, nothing was written. ' : ''}Read ${report.read} rows: ${report.created} new, ${report.updated} changed, ${report.unchanged} unchanged, ${report.rejected.length} rejected.\n`,
  );
}

function place(row: number, column: string): string {
  if (row === 0) return 'the file';
  return column === '' ? `row ${row}` : `row ${row}, ${column}`;
}

function summary(report: ImportReport) {
  const { read, created, updated, unchanged } = report;
  return { read, created, updated, unchanged, rejected: rejectedRows(report, 'id') };
}

/** A line on standard error once a second, so that a long file does not look like a standstill. */
function progress(): (rows: number, share: number | undefined) => void {
  let last = Date.now();
  return (rows, share) => {
    if (Date.now() - last < 1000) return;
    last = Date.now();
    const part = share === undefined ? '' : ` (${Math.floor(share * 100)}% of the file)`;
    process.stderr.write(`${rows} rows read${part}\n`);
  };
}

function problemOf(error: unknown): string {
  switch (errorCode(error)) {
    case 'SQLITE_BUSY':
      return 'The import stopped: another program is writing to the database. What was saved stays; run it again.';
    case 'SQLITE_FULL':
    case 'ENOSPC':
      return 'The import stopped: the disk is full. What was saved stays; make room and run it again.';
    default:
      return `The import stopped: ${reason(error)}. What was saved stays; run it again.`;
  }
}
