import { sql } from 'drizzle-orm';
import { database } from '#db/client.ts';
import type { Actor } from '#src/domain/actor/actor.ts';
import { recordDeed } from '#src/domain/audit/audit-statements.server.ts';
import { actsFor } from '#src/domain/member/membership.queries.server.ts';
import { indexEnterprises, indexProducts } from '#src/domain/search/index-statements.server.ts';
import { now } from '#src/platform/clock.server.ts';
import { claimDeclarers } from './claim.policy.ts';
import type { EndReason } from './own-claim.ts';
import { freeNumber } from './permit-number-statements.server.ts';

export type WithdrawAnswer = { ok: true } | { ok: false; problem: 'unknown_claim' };

/**
 * Takes a claim back: it stays on record and counts no more, its badge goes, and the number of a permit is free to be
 * claimed anew. One that is ended already is unknown.
 */
export async function withdrawClaim(
  actor: Actor,
  enterpriseId: number,
  claimId: number,
): Promise<WithdrawAnswer> {
  const at = now().toISOString();
  const reason: EndReason = 'withdrawn';
  const to = database();
  const [ended] = await to.batch([
    to.all<{ id: number }>(sql`
      update claims as c set ended_at = ${at}, end_reason = ${reason}
      where c.id = ${claimId} and c.enterprise_id = ${enterpriseId} and c.ended_at is null
        and ${actsFor(actor, 'c.enterprise_id', claimDeclarers)}
      returning id`),
    recordDeed(to, actor, { command: 'withdraw-claim', noun: 'claim', nounId: claimId, enterpriseId }),
    ...freeNumber(to, sql`${claimId}`, at),
    ...indexProducts(to, { enterpriseIds: [enterpriseId] }),
    ...indexEnterprises(to, [enterpriseId]),
  ]);
  return ended.length > 0 ? { ok: true } : { ok: false, problem: 'unknown_claim' };
}
