import { sql } from 'drizzle-orm';
import { database } from '#db/client.ts';
import type { Actor } from '#src/domain/actor/actor.ts';
import { recordDeed } from '#src/domain/audit/audit-statements.server.ts';
import { actsFor } from '#src/domain/member/membership.queries.server.ts';
import { now, today } from '#src/platform/clock.server.ts';
import { claimDeclarers } from './claim.policy.ts';
import { actionsOn } from './own-claim.ts';
import { findOwnClaim } from './own-claims.queries.server.ts';

export type SubmitAnswer =
  { ok: true } | { ok: false; problem: 'unknown_claim' | 'not_open' | 'evidence_missing' };

/**
 * Asks the office to check a claim, with the evidence that lies beside it. A request to correct it is answered by this:
 * it stands no more, and the claim waits again.
 */
export async function submitClaim(
  actor: Actor,
  enterpriseId: number,
  claimId: number,
): Promise<SubmitAnswer> {
  const claim = await findOwnClaim(actor, enterpriseId, claimId, today());
  if (claim === undefined) return { ok: false, problem: 'unknown_claim' };
  if (!actionsOn(claim).maySubmit) return { ok: false, problem: 'not_open' };
  if (claim.evidenceCount === 0) return { ok: false, problem: 'evidence_missing' };
  const at = now().toISOString();
  const to = database();
  const [submitted] = await to.batch([
    to.all<{ id: number }>(sql`
      update claims as c set submitted_at = ${at}
      where c.id = ${claimId} and c.ended_at is null and ${actsFor(actor, 'c.enterprise_id', claimDeclarers)}
        and exists (select 1 from evidence_files f where f.claim_id = c.id and f.removed_at is null)
        and case (select v.decision from verifications v where v.claim_id = c.id and v.superseded_at is null)
          when 'needs_correction' then true when 'verified' then false when 'refused' then false
          else c.submitted_at is null end
      returning id`),
    recordDeed(to, actor, { command: 'submit-claim', noun: 'claim', nounId: claimId, enterpriseId }),
    to.run(sql`
      update verifications set superseded_at = ${at}
      where claim_id = ${claimId} and superseded_at is null and decision = 'needs_correction'
        and exists (select 1 from claims c where c.id = ${claimId} and c.submitted_at = ${at})`),
  ]);
  return submitted.length > 0 ? { ok: true } : { ok: false, problem: 'not_open' };
}
