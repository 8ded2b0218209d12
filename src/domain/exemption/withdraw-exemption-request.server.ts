import { sql } from 'drizzle-orm';
import { database } from '#db/client.ts';
import type { Actor } from '#src/domain/actor/actor.ts';
import { recordDeed } from '#src/domain/audit/audit-statements.server.ts';
import { actsFor } from '#src/domain/member/membership.queries.server.ts';
import { now } from '#src/platform/clock.server.ts';
import { exemptionAskers } from './exemption.policy.ts';

export type WithdrawRequestAnswer = { ok: true } | { ok: false; problem: 'nothing_waits' };

/** Takes back a request that nobody has answered yet; its UMKM may ask again. */
export async function withdrawExemptionRequest(
  actor: Actor,
  { enterpriseId, requestId }: { enterpriseId: number; requestId: number },
): Promise<WithdrawRequestAnswer> {
  const to = database();
  const [withdrawn] = await to.batch([
    to.all(sql`
      update exemption_requests set decision = 'withdrawn', decided_by = ${actor.office},
        decided_at = ${now().toISOString()}
      where id = ${requestId} and enterprise_id = ${enterpriseId} and decided_at is null
        and ${actsFor(actor, 'exemption_requests.enterprise_id', exemptionAskers)} returning id`),
    recordDeed(to, actor, {
      command: 'withdraw-exemption-request',
      noun: 'exemption_request',
      nounId: requestId,
      enterpriseId,
    }),
  ]);
  return withdrawn.length > 0 ? { ok: true } : { ok: false, problem: 'nothing_waits' };
}
