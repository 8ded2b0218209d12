import { sql } from 'drizzle-orm';
import { database } from '#db/client.ts';
import type { Actor } from '#src/domain/actor/actor.ts';
import { recordDeed } from '#src/domain/audit/audit-statements.server.ts';
import { now } from '#src/platform/clock.server.ts';
import { isColleague } from './colleagues.queries.server.ts';
import { ownsShortlist } from './shortlist-access.queries.server.ts';
import type { ShareRight } from './shortlist.ts';

export type ShareAnswer = { ok: true } | { ok: false; problem: 'unknown_colleague' | 'unknown_shortlist' };

/** Lets a colleague read or change a shortlist; said again, it changes what they may do. */
export async function shareShortlist(
  actor: Actor,
  { shortlistId, accountId, may }: { shortlistId: number; accountId: string; may: ShareRight },
): Promise<ShareAnswer> {
  const to = database();
  const [shared, , found] = await to.batch([
    to.all(sql`
      insert into shortlist_shares (shortlist_id, account_id, may, shared_by, shared_at)
      select s.id, a.id, ${may}, ${actor.accountId}, ${now().toISOString()} from shortlists s join accounts a on a.id = ${accountId}
      where s.id = ${shortlistId} and ${ownsShortlist(actor)} and ${isColleague(sql`s.created_by`)}
      on conflict (shortlist_id, account_id) do update set may = excluded.may, shared_by = excluded.shared_by,
        shared_at = excluded.shared_at, ended_at = null
      returning shortlist_id`),
    recordDeed(to, actor, {
      command: 'share-shortlist',
      noun: 'shortlist',
      nounId: shortlistId,
      detail: { account: accountId, may },
    }),
    to.all(sql`select 1 from shortlists s where s.id = ${shortlistId} and ${ownsShortlist(actor)}`),
  ]);
  if (shared.length > 0) return { ok: true };
  return { ok: false, problem: found.length > 0 ? 'unknown_colleague' : 'unknown_shortlist' };
}
