import { sql } from 'drizzle-orm';
import { database } from '#db/client.ts';
import type { Actor } from '#src/domain/actor/actor.ts';
import { recordDeed } from '#src/domain/audit/audit-statements.server.ts';
import { now } from '#src/platform/clock.server.ts';
import { changesShortlist } from './shortlist-access.queries.server.ts';
import { mostEntries } from './shortlist.ts';

export type AddAnswer =
  | { ok: true; added: number; alreadyThere: number }
  | { ok: false; problem: 'unknown_shortlist' | 'nobody_chosen' | 'list_is_full' };

/**
 * Puts UMKM on a shortlist, also one that was taken off before. One that stands there already stays as it is; one that
 * turned out to be another UMKM is left out. All or none: a list that has no room for all of them takes none.
 */
export async function addEntries(
  actor: Actor,
  shortlistId: number,
  enterpriseIds: readonly number[],
): Promise<AddAnswer> {
  const ids = [...new Set(enterpriseIds)].filter((id) => id > 0).slice(0, mostEntries);
  if (ids.length === 0) return { ok: false, problem: 'nobody_chosen' };
  const to = database();
  const asked = sql`(select value from json_each(${JSON.stringify(ids)}))`;
  const newOnes = sql`select count(*) from enterprises e where e.id in ${asked}
    and not exists (select 1 from merges m where m.enterprise_id = e.id)
    and not exists (select 1 from shortlist_entries n where n.shortlist_id = s.id and n.enterprise_id = e.id and n.ended_at is null)`;
  const standing = sql`select count(*) from shortlist_entries n where n.shortlist_id = s.id and n.ended_at is null`;
  const hasRoom = sql`(${standing}) + (${newOnes}) <= ${mostEntries}`;
  const [added, , found] = await to.batch([
    to.all<{ id: number }>(sql`
      insert into shortlist_entries (shortlist_id, enterprise_id, added_by, added_at)
      select s.id, e.id, ${actor.accountId}, ${now().toISOString()} from shortlists s join enterprises e on e.id in ${asked}
      where s.id = ${shortlistId} and ${changesShortlist(actor)} and ${hasRoom}
        and not exists (select 1 from merges m where m.enterprise_id = e.id)
      order by e.id
      on conflict (shortlist_id, enterprise_id) where ended_at is null do nothing returning enterprise_id id`),
    recordDeed(to, actor, {
      command: 'add-entries',
      noun: 'shortlist',
      nounId: shortlistId,
      enterpriseId: ids.length === 1 ? ids[0] : undefined,
      detail: { enterprises: ids },
    }),
    to.all<{ isFull: number; there: number }>(sql`
      select not ${hasRoom} "isFull", (select count(*) from shortlist_entries n
        where n.shortlist_id = s.id and n.ended_at is null and n.enterprise_id in ${asked}) there
      from shortlists s where s.id = ${shortlistId} and ${changesShortlist(actor)}`),
  ]);
  const [state] = found;
  if (state === undefined) return { ok: false, problem: 'unknown_shortlist' };
  if (added.length === 0 && state.isFull === 1) return { ok: false, problem: 'list_is_full' };
  return { ok: true, added: added.length, alreadyThere: state.there - added.length };
}
