import { database } from '#db/client.ts';
import type { Actor } from '#src/domain/actor/actor.ts';
import { recordDone } from '#src/domain/audit/audit-statements.server.ts';
import { FileLedger } from '#src/domain/import/file-ledger.ts';
import { emptyReport, type ImportReport } from '#src/domain/import/import-report.ts';
import type { Importer } from '#src/domain/import/importer.server.ts';
import { saveRows } from '#src/domain/import/save-rows.server.ts';
import { now } from '#src/platform/clock.server.ts';
import { keepText } from '#src/platform/kept-files.server.ts';
import { openDesk, type FileDesk } from './file-desk.server.ts';
import { findParticipantFile, keptNames, readKeptRows } from './kept-participant-file.queries.server.ts';
import { rowsTogether } from './rows-together.ts';
import type { KeptRow, ParticipantFile } from './participant-file.ts';
import { planParticipantFile } from './plan-participant-file.server.ts';

export type ApplyAnswer =
  | ({ ok: true } & Pick<ImportReport, 'created' | 'updated' | 'unchanged'>)
  | { ok: false; problem: 'unknown_file' };

/** So many rows are written in one batch: those who write beside it get their turn soon. */
const rowsPerBatch = 100;

/**
 * Brings the rows of a file in that are not refused and wait for nothing. It is planned anew from what is there, batch by
 * batch: whoever is cut short applies again and ends in the same state, and applying twice changes nothing.
 */
export async function applyParticipantFile(actor: Actor, fileId: string): Promise<ApplyAnswer> {
  const file = await findParticipantFile(actor, fileId);
  const desk = file && (await openDesk(actor, file));
  if (file === undefined || desk === undefined) return { ok: false, problem: 'unknown_file' };
  const report = emptyReport();
  const context = {
    importer: importerOf(actor, file, { ...desk, run: { ...desk.run, isPreview: false } }),
    ledger: new FileLedger(),
    report,
    headingOf: desk.headingOf,
    isPreview: false,
  };
  for (const rows of rowsTogether(await readKeptRows(fileId), file, rowsPerBatch)) {
    await saveRows(rows, context);
  }
  const appliedAt = now().toISOString();
  await keepText(keptNames(fileId).file, JSON.stringify({ ...file, appliedAt }));
  const { created, updated, unchanged } = report;
  return { ok: true, created, updated, unchanged };
}

function importerOf(actor: Actor, file: ParticipantFile, desk: FileDesk): Importer<KeptRow> {
  return {
    columns: [],
    readRow: () => undefined,
    plan: async (rows, ledger) => {
      const plan = await planParticipantFile(rows, file, desk, ledger);
      const done = recordDone(database(), actor, {
        ...{ command: 'apply-participant-file', noun: 'participant_file', nounId: file.id },
        detail: { cohortId: file.cohortId, rows: plan.outcomes.length },
      });
      return { ...plan, statements: () => [...plan.statements(), done] };
    },
    close: () => undefined,
  };
}
