import { sql } from 'drizzle-orm';
import { database } from '#db/client.ts';
import type { Actor } from '#src/domain/actor/actor.ts';
import type { DeskKey } from './desk-noun.ts';
import { isBefore } from './desk-nouns.queries.server.ts';
import type { InternalNote } from './internal-note.ts';

/** The notes of officers about something at the desk, the latest first; none for who does not decide about it. */
export function listInternalNotes(actor: Actor, key: DeskKey): Promise<InternalNote[]> {
  return database().all<InternalNote>(sql`
    select n.id, n.text, n.office, n.written_at "writtenAt" from internal_notes n
    where n.noun = ${key.noun} and n.noun_id = ${key.id} and ${isBefore(actor, key)}
    order by n.id desc limit 50`);
}
