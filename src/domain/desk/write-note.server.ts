import { sql } from 'drizzle-orm';
import { database } from '#db/client.ts';
import type { Actor } from '#src/domain/actor/actor.ts';
import { insertedRow, recordDeed } from '#src/domain/audit/audit-statements.server.ts';
import { cleanText } from '#src/domain/form/clean-text.ts';
import { holdsNik } from '#src/domain/import/nik.ts';
import { now } from '#src/platform/clock.server.ts';
import type { DeskKey } from './desk-noun.ts';
import { isBefore } from './desk-nouns.queries.server.ts';
import { longestInternalNote } from './internal-note.ts';

export type WriteNoteAnswer =
  { ok: true } | { ok: false; problem: 'note_missing' | 'note_too_long' | 'note_holds_nik' | 'unknown_item' };

/** Writes a note for other officers beside something at the desk. The log says that, not what. */
export async function writeNote(actor: Actor, key: DeskKey, note: string): Promise<WriteNoteAnswer> {
  const text = cleanText(note);
  if (text === '') return { ok: false, problem: 'note_missing' };
  if (text.length > longestInternalNote) return { ok: false, problem: 'note_too_long' };
  if (holdsNik(text)) return { ok: false, problem: 'note_holds_nik' };
  const { noun, id } = key;
  const to = database();
  const [written] = await to.batch([
    to.all(sql`
      insert into internal_notes (noun, noun_id, text, written_by, office, written_at)
      select ${noun}, ${id}, ${text}, ${actor.accountId}, ${actor.office}, ${now().toISOString()}
      where ${isBefore(actor, key)} returning id`),
    recordDeed(to, actor, {
      command: 'write-note',
      noun: 'internal_note',
      nounId: insertedRow,
      detail: { about: noun, id },
    }),
  ]);
  return written.length > 0 ? { ok: true } : { ok: false, problem: 'unknown_item' };
}
