import { listKept, removeKept } from '#src/platform/kept-files.server.ts';
import { isOver, listFileIds } from './kept-participant-file.queries.server.ts';

/** Removes the files whose day is over, applied or not; gives how many. Without an actor: time does it. */
export async function removeOldParticipantFiles(): Promise<number> {
  const over = (await listFileIds()).filter(isOver);
  for (const id of over) await dropParticipantFile(id);
  return over.length;
}

/** So many files wait at once; an older one makes place for a new one. */
const mostKept = 40;

/** Removes the oldest files beyond those that may wait. */
export async function removeSurplusParticipantFiles(): Promise<void> {
  const ids = await listFileIds();
  for (const id of ids.slice(0, Math.max(0, ids.length - mostKept))) await dropParticipantFile(id);
}

async function dropParticipantFile(id: string): Promise<void> {
  const names = (await listKept()).filter((name) => name.startsWith(`peserta-${id}`));
  for (const name of names) await removeKept(name);
}
