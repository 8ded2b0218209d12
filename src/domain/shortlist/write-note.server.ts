import { sql } from 'drizzle-orm';
import { database } from '#db/client.ts';
import type { Actor } from '#src/domain/actor/actor.ts';
import { recordDeed } from '#src/domain/audit/audit-statements.server.ts';
import { cleanText } from '#src/domain/form/clean-text.ts';
import { holdsNik } from '#src/domain/import/nik.ts';
import { now } from '#src/platform/clock.server.ts';
import { changesShortlist } from './shortlist-access.queries.server.ts';
import { longestNote } from './shortlist.ts';

/** So many notes about one UMKM on one shortlist at most. */
const mostNotes = 100;

export type NoteAnswer =
  | { ok: true }
  | {
      ok: false;
      problem: 'text_missing' | 'text_too_long' | 'holds_nik' | 'too_many_notes' | 'unknown_entry';
    };

/** Notes something about an UMKM that stands on a shortlist, or stood there; beside what others have noted. */
export async function writeNote(
  actor: Actor,
  { shortlistId, enterpriseId, text }: { shortlistId: number; enterpriseId: number; text: string },
): Promise<NoteAnswer> {
  const written = cleanText(text);
  if (written === '') return { ok: false, problem: 'text_missing' };
  if (written.length > longestNote) return { ok: false, problem: 'text_too_long' };
  if (holdsNik(written)) return { ok: false, problem: 'holds_nik' };
  const to = database();
  const isOnList = sql`s.id = ${shortlistId} and ${changesShortlist(actor)}
    and exists (select 1 from shortlist_entries n where n.shortlist_id = s.id and n.enterprise_id = ${enterpriseId})`;
  const [noted, , found] = await to.batch([
    to.all(sql`
      insert into shortlist_notes (shortlist_id, enterprise_id, text, written_by, written_at)
      select s.id, ${enterpriseId}, ${written}, ${actor.accountId}, ${now().toISOString()} from shortlists s
      where ${isOnList} and (select count(*) from shortlist_notes o where o.shortlist_id = s.id
        and o.enterprise_id = ${enterpriseId} and o.ended_at is null) < ${mostNotes}
      returning id`),
    recordDeed(to, actor, { command: 'write-note', noun: 'shortlist', nounId: shortlistId, enterpriseId }),
    to.all(sql`select 1 from shortlists s where ${isOnList}`),
  ]);
  if (noted.length > 0) return { ok: true };
  return { ok: false, problem: found.length > 0 ? 'too_many_notes' : 'unknown_entry' };
}
