import { sql, type SQL } from 'drizzle-orm';
import type { Database } from '#db/client.ts';
import type { Actor } from '#src/domain/actor/actor.ts';
import { recordDeed } from '#src/domain/audit/audit-statements.server.ts';
import { now } from '#src/platform/clock.server.ts';
import type { VerificationMethod } from './claim.ts';
import { isStandingProposal } from './second-look.queries.server.ts';
import { leaveDesk, type DecidedClaim } from './verification-statements.server.ts';

/** That one officer would verify a claim. */
export interface Proposed {
  method: VerificationMethod;
  validUntilOn?: string | undefined;
  /** What has to hold of claim `c`. */
  condition: SQL;
}

/** Statements that propose to verify a claim; the second gives the row, if the condition holds. */
export function writeProposal(to: Database, actor: Actor, claim: DecidedClaim, proposed: Proposed) {
  const at = now().toISOString();
  const { method, validUntilOn = null, condition } = proposed;
  return [
    // One about a claim that its owner has changed since makes room.
    to.run(sql`
      update decision_proposals as p set outcome = 'withdrawn', ended_at = ${at}, end_reason = 'changed'
      where p.claim_id = ${claim.id} and p.ended_at is null
        and not exists (select 1 from claims c where c.id = p.claim_id and ${isStandingProposal('p', 'c')})`),
    to.all<{ id: number }>(sql`
      insert into decision_proposals (claim_id, decision, method, valid_until_on, proposed_by, office, proposed_at)
      select c.id, 'verified', ${method}, ${validUntilOn}, ${actor.accountId}, ${actor.office}, ${at}
      from claims c where ${condition} on conflict do nothing returning id`),
    recordDeed(to, actor, {
      command: 'verify-claim',
      noun: 'claim',
      nounId: claim.id,
      enterpriseId: claim.enterpriseId,
      detail: { decision: 'verified', method, isProposed: true },
    }),
    leaveDesk(to, actor, sql`${claim.id}`),
  ] as const;
}
