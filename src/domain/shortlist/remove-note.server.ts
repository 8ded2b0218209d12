import { sql } from 'drizzle-orm';
import { database } from '#db/client.ts';
import type { Actor } from '#src/domain/actor/actor.ts';
import { recordDeed } from '#src/domain/audit/audit-statements.server.ts';
import { now } from '#src/platform/clock.server.ts';
import { changesShortlist } from './shortlist-access.queries.server.ts';

/** Takes back a note of one's own; those of others stay theirs. */
export async function removeNote(
  actor: Actor,
  shortlistId: number,
  noteId: number,
): Promise<{ ok: true } | { ok: false; problem: 'unknown_note' }> {
  const to = database();
  const [removed] = await to.batch([
    to.all(sql`
      update shortlist_notes as o set ended_at = ${now().toISOString()}
      where o.id = ${noteId} and o.shortlist_id = ${shortlistId} and o.ended_at is null and o.written_by is ${actor.accountId}
        and exists (select 1 from shortlists s where s.id = o.shortlist_id and ${changesShortlist(actor)})
      returning id`),
    recordDeed(to, actor, {
      command: 'remove-note',
      noun: 'shortlist',
      nounId: shortlistId,
      detail: { note: noteId },
    }),
  ]);
  return removed.length > 0 ? { ok: true } : { ok: false, problem: 'unknown_note' };
}
