import { randomUUID, randomUUIDv7 } from 'node:crypto';
import { database } from '#db/client.ts';
import type { Actor } from '#src/domain/actor/actor.ts';
import { recordDone } from '#src/domain/audit/audit-statements.server.ts';
import { lookupOf } from '#src/domain/import/enterprise-importer.server.ts';
import { fileNameToKeep } from '#src/domain/import/nik.ts';
import { findCohort } from '#src/domain/programme/cohort.queries.server.ts';
import { participantFile as t } from '#src/i18n/messages/participant-file.ts';
import { now, today } from '#src/platform/clock.server.ts';
import { keepText } from '#src/platform/kept-files.server.ts';
import { removePieces, uploadPath, writePiece } from '#src/platform/upload-files.server.ts';
import { fileCohort, type FileCohort } from './file-demands.ts';
import { openDesk, readKeptRow } from './file-desk.server.ts';
import { keptNames, mayFileNow } from './kept-participant-file.queries.server.ts';
import { findNear } from './near-enterprises.queries.server.ts';
import { largestFile, type KeptRow, type ParticipantFile } from './participant-file.ts';
import { placeRows } from './place-rows.server.ts';
import { readParticipantFile } from './read-participant-file.server.ts';
import {
  removeOldParticipantFiles,
  removeSurplusParticipantFiles,
} from './remove-old-participant-files.server.ts';

export type PreviewAnswer =
  | { ok: true; fileId: string }
  | { ok: false; problem: 'not_allowed' | 'unknown_cohort' }
  | { ok: false; problem: 'unreadable'; message: string };

/** Takes a list of participants, for one class or for several, and keeps it to be looked at; nothing else is written. */
export async function previewParticipantFile(
  actor: Actor,
  cohortId: number | null,
  sent: { name: string; bytes: Uint8Array },
): Promise<PreviewAnswer> {
  if (!(await mayFileNow(actor))) return { ok: false, problem: 'not_allowed' };
  const cohort = cohortId === null ? undefined : await findCohort(actor, cohortId);
  if (cohortId !== null && cohort === undefined) return { ok: false, problem: 'unknown_cohort' };
  const unreadable = (message: string) => ({ ok: false, problem: 'unreadable', message }) as const;
  if (sent.bytes.length === 0) {
    return unreadable(sent.name === '' ? t.problems.noFile : t.problems.emptyFile);
  }
  if (sent.bytes.length > largestFile) return unreadable(t.problems.tooLarge);
  await removeOldParticipantFiles();
  const read = await readSent(sent.bytes, cohort && fileCohort(cohort, today()));
  if (!read.ok) return unreadable(read.message);
  const { ok: _ok, rows, ...found } = read;
  if (rows.length === 0) return unreadable(t.problems.noRows);
  const id = randomUUIDv7();
  const file: ParticipantFile = {
    ...{
      id,
      name: fileNameToKeep(sent.name).slice(0, 200),
      createdAt: now().toISOString(),
      cohortId,
      ...found,
    },
    ...{ unknown: 'none', choices: {}, appliedAt: null },
  };
  await keepRows(id, await withNear(actor, file, rows));
  await keepText(keptNames(id).file, JSON.stringify(file));
  await removeSurplusParticipantFiles();
  await database().batch([
    recordDone(database(), actor, {
      ...{ command: 'preview-participant-file', noun: 'participant_file', nounId: id },
      detail: { cohortId, rows: rows.length },
    }),
  ]);
  return { ok: true, fileId: id };
}

/** Reads what was sent; it lies on the disk for as long as that takes, since a column of NIK may be in it. */
async function readSent(bytes: Uint8Array, cohort: FileCohort | undefined) {
  const piece = randomUUID();
  try {
    await writePiece(piece, 0, bytes);
    return await readParticipantFile(uploadPath(piece), cohort, await lookupOf({ today: today() }));
  } finally {
    await removePieces(piece);
  }
}

/** Notes for each row of which no UMKM is surely meant those that could be. */
async function withNear(actor: Actor, file: ParticipantFile, rows: KeptRow[]): Promise<KeptRow[]> {
  const desk = await openDesk(actor, file);
  if (desk === undefined) return rows;
  const { placed } = await placeRows(rows, file, desk);
  const doubtful = placed.flatMap((row) => {
    const { trainee } = readKeptRow(row.kept, desk);
    const isSure = row.standing === 'placed' && typeof row.enterprise === 'number';
    return isSure || trainee === undefined ? [] : { number: row.kept.row, trainee };
  });
  const found = await findNear(doubtful.map(({ trainee }) => trainee));
  const near = new Map(doubtful.map(({ number }, index) => [number, found[index] ?? []]));
  return placed.map(({ kept }) => ({ ...kept, near: near.get(kept.row) ?? [] }));
}

function keepRows(id: string, rows: readonly KeptRow[]): Promise<void> {
  return keepText(keptNames(id).rows, JSON.stringify(rows));
}
