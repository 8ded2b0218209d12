import { sql } from 'drizzle-orm';
import { database } from '#db/client.ts';
import type { Actor } from '#src/domain/actor/actor.ts';
import { recordDeed } from '#src/domain/audit/audit-statements.server.ts';
import { holdsNik } from '#src/domain/import/nik.ts';
import { actsFor } from '#src/domain/member/membership.queries.server.ts';
import { now } from '#src/platform/clock.server.ts';
import { mayGiveTrust, trustGivers } from './moderation.policy.ts';
import { longestReason } from './product-change.ts';

export type EndTrustAnswer =
  | { ok: true }
  | {
      ok: false;
      problem: 'not_allowed' | 'reason_missing' | 'reason_too_long' | 'reason_holds_nik' | 'not_trusted';
    };

/** Takes the trust in an UMKM back, with the reason: its edits that make a claim wait again. */
export async function endTrust(
  actor: Actor,
  { enterpriseId, reason }: { enterpriseId: number; reason: string },
): Promise<EndTrustAnswer> {
  if (!mayGiveTrust(actor)) return { ok: false, problem: 'not_allowed' };
  const endReason = reason.trim();
  if (endReason === '') return { ok: false, problem: 'reason_missing' };
  if (endReason.length > longestReason) return { ok: false, problem: 'reason_too_long' };
  if (holdsNik(endReason)) return { ok: false, problem: 'reason_holds_nik' };
  const to = database();
  const [ended] = await to.batch([
    to.all(sql`update enterprise_trusts set ended_at = ${now().toISOString()}, end_reason = ${endReason}
      where enterprise_id = ${enterpriseId} and ended_at is null
        and ${actsFor(actor, 'enterprise_trusts.enterprise_id', trustGivers)} returning id`),
    recordDeed(to, actor, { command: 'end-trust', noun: 'enterprise', nounId: enterpriseId, enterpriseId }),
  ]);
  return ended.length > 0 ? { ok: true } : { ok: false, problem: 'not_trusted' };
}
