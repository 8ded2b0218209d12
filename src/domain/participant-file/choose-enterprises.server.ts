import { database } from '#db/client.ts';
import type { Actor } from '#src/domain/actor/actor.ts';
import { recordDone } from '#src/domain/audit/audit-statements.server.ts';
import { keepText } from '#src/platform/kept-files.server.ts';
import { findParticipantFile, keptNames, readKeptRows } from './kept-participant-file.queries.server.ts';
import type { EnterpriseChoice, KeptRow } from './participant-file.ts';

/** What somebody chose: for rows by their number, and for businesses that the directory does not know. */
export type SaidChoices = { rows: ReadonlyMap<number, string>; unknown: string | undefined };

/** Keeps which UMKM rows mean; one that is none of those side by side, or a word that is none, is passed over. */
export async function chooseEnterprises(
  actor: Actor,
  fileId: string,
  said: SaidChoices,
): Promise<{ ok: true } | { ok: false; problem: 'unknown_file' }> {
  const file = await findParticipantFile(actor, fileId);
  if (file === undefined) return { ok: false, problem: 'unknown_file' };
  const rows = new Map((await readKeptRows(fileId)).map((row) => [row.row, row]));
  const choices = { ...file.choices };
  for (const [number, word] of said.rows) {
    const choice = choiceOf(word, rows.get(number));
    if (choice !== undefined) choices[String(number)] = choice;
  }
  const unknown = said.unknown === 'new' || said.unknown === 'none' ? said.unknown : file.unknown;
  await keepText(keptNames(fileId).file, JSON.stringify({ ...file, choices, unknown }));
  await database().batch([
    recordDone(database(), actor, {
      ...{ command: 'choose-enterprises', noun: 'participant_file', nounId: fileId },
      detail: { rows: said.rows.size, unknown },
    }),
  ]);
  return { ok: true };
}

function choiceOf(word: string, row: KeptRow | undefined): EnterpriseChoice | undefined {
  if (row === undefined) return undefined;
  if (word === 'new' || word === 'none') return word;
  return row.near.find((id) => String(id) === word);
}
