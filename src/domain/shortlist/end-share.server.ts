import { sql } from 'drizzle-orm';
import { database } from '#db/client.ts';
import type { Actor } from '#src/domain/actor/actor.ts';
import { recordDeed } from '#src/domain/audit/audit-statements.server.ts';
import { now } from '#src/platform/clock.server.ts';
import { ownsShortlist } from './shortlist-access.queries.server.ts';

/** Takes a shortlist back from a colleague; what they noted stays. */
export async function endShare(
  actor: Actor,
  shortlistId: number,
  accountId: string,
): Promise<{ ok: true } | { ok: false; problem: 'unknown_share' }> {
  const to = database();
  const [ended] = await to.batch([
    to.all(sql`
      update shortlist_shares as h set ended_at = ${now().toISOString()}
      where h.shortlist_id = ${shortlistId} and h.account_id = ${accountId} and h.ended_at is null
        and exists (select 1 from shortlists s where s.id = h.shortlist_id and ${ownsShortlist(actor)})
      returning shortlist_id`),
    recordDeed(to, actor, {
      command: 'end-share',
      noun: 'shortlist',
      nounId: shortlistId,
      detail: { account: accountId },
    }),
  ]);
  return ended.length > 0 ? { ok: true } : { ok: false, problem: 'unknown_share' };
}
