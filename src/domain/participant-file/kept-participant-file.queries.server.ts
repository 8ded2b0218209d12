import { sql } from 'drizzle-orm';
import { database } from '#db/client.ts';
import type { Actor } from '#src/domain/actor/actor.ts';
import { readStanding } from '#src/domain/merge/merged.queries.server.ts';
import { actsForOffice } from '#src/domain/member/membership.queries.server.ts';
import { programmeKeepers } from '#src/domain/programme/programme.policy.ts';
import { now } from '#src/platform/clock.server.ts';
import { listKept, readKept } from '#src/platform/kept-files.server.ts';
import { keptHours, type KeptRow, type ParticipantFile } from './participant-file.ts';

// These files are previews with personal data of applicants: they lie beside the database for a day and are in no backup.

/** Whether somebody may, now, bring in participants. */
export async function mayFileNow(actor: Actor): Promise<boolean> {
  const [row] = await database().all<{ may: number }>(
    sql`select ${actsForOffice(actor, programmeKeepers.officers ?? [])} may`,
  );
  return row?.may === 1;
}

/** The names under which the parts of a file are kept: what changes is small, the rows stay as they came. */
export const keptNames = (id: string) => ({ file: `peserta-${id}.json`, rows: `peserta-${id}-baris.json` });

/**
 * A file that waits to be applied; undefined when there is none, it is over, or the actor may not. What was chosen in it
 * and merged since is the UMKM that stands for it.
 */
export async function findParticipantFile(actor: Actor, id: string): Promise<ParticipantFile | undefined> {
  if (!isFileId(id) || isOver(id) || !(await mayFileNow(actor))) return undefined;
  const kept = await readKept(keptNames(id).file);
  if (kept === undefined) return undefined;
  const file = JSON.parse(kept) as ParticipantFile;
  const standingFor = await readStanding();
  const choices = Object.entries(file.choices).map(
    ([row, choice]) => [row, typeof choice === 'number' ? standingFor(choice) : choice] as const,
  );
  return { ...file, choices: Object.fromEntries(choices) };
}

/** The rows of a file that was found, likewise. */
export async function readKeptRows(id: string): Promise<KeptRow[]> {
  const kept = await readKept(keptNames(id).rows);
  if (kept === undefined) return [];
  const standingFor = await readStanding();
  return (JSON.parse(kept) as KeptRow[]).map((row) => ({
    ...row,
    near: [...new Set(row.near.map(standingFor))],
  }));
}

/** The last files, the newest first: of a class, or of those that name their classes. */
export async function listParticipantFiles(
  actor: Actor,
  cohortId: number | null,
): Promise<ParticipantFile[]> {
  if (!(await mayFileNow(actor))) return [];
  const ids = await listFileIds();
  const files = await Promise.all(
    ids.filter((id) => !isOver(id)).map((id) => findParticipantFile(actor, id)),
  );
  return files
    .flatMap((file) => (file?.cohortId === cohortId ? file : []))
    .toSorted((a, b) => (a.id < b.id ? 1 : -1))
    .slice(0, 5);
}

/** The numbers of all files, the oldest first. */
export async function listFileIds(): Promise<string[]> {
  const ids = (await listKept()).flatMap((name) => /^peserta-([0-9a-f-]{36})/.exec(name)?.[1] ?? []);
  return [...new Set(ids)].toSorted();
}

/** Whether the time of a file is up; its number holds the instant at which it was made (RFC 9562, version 7). */
export function isOver(id: string): boolean {
  const madeAt = Number.parseInt(id.replaceAll('-', '').slice(0, 12), 16);
  return madeAt < now().getTime() - keptHours * 3_600_000;
}

function isFileId(id: string): boolean {
  return /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id);
}
