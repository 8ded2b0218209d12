import { and, eq, getTableColumns, isNull, sql } from 'drizzle-orm';
import type { BatchItem } from 'drizzle-orm/batch';
import { database, type Database } from '#db/client.ts';
import { claims, enterprises, verifications } from '#db/schema/index.ts';
import type { Actor } from '#src/domain/actor/actor.ts';
import { recordDeed } from '#src/domain/audit/audit-statements.server.ts';
import { wakeMailRoom } from '#src/domain/mail/mail-statements.server.ts';
import { indexEnterprises, indexProducts } from '#src/domain/search/index-statements.server.ts';
import { now, today } from '#src/platform/clock.server.ts';
import { mayDecideClaim } from './claim.policy.ts';
import { tellOwners } from './decision-letter-statements.server.ts';
import type { EndReason } from './own-claim.ts';
import { freeNumber } from './permit-number-statements.server.ts';
import { replacedBy } from './replacement.queries.server.ts';

type Verification = typeof verifications.$inferSelect;
type DecidedClaim = typeof claims.$inferSelect & { enterpriseSlug: string };

/** What an officer decides about a claim, and which decision stood when they looked at it (null for none). */
export type ClaimDecision = {
  claimId: number;
  insteadOf: number | null;
  /** When its owner submitted it, as the officer saw it; where it is given, a claim that was changed since is not decided. */
  submittedAt?: string | null | undefined;
  /** The last day on which the decision may be relied on. */
  validUntilOn?: string | undefined;
} & (
  | { decision: 'verified'; method: NonNullable<Verification['method']> }
  | { decision: 'needs_correction' | 'refused'; reason: string }
);

export type DecisionAnswer =
  | { ok: true; verificationId: number }
  | {
      ok: false;
      problem:
        | 'not_allowed'
        | 'unknown_claim'
        | 'claim_ended'
        | 'reason_missing'
        | 'already_past'
        | 'decided_meanwhile'
        | 'changed_meanwhile';
    };

/**
 * Records a decision about a claim in the place of the one that stood. When another officer has decided since, nothing is
 * written: of two at once, one finds that what it wanted to replace stands no more. The owners get a letter.
 */
export async function verifyClaim(actor: Actor, decision: ClaimDecision): Promise<DecisionAnswer> {
  const claim = await findClaim(decision.claimId);
  if (claim === undefined) return { ok: false, problem: 'unknown_claim' };
  if (!mayDecideClaim(actor, claim.kind)) return { ok: false, problem: 'not_allowed' };
  if (claim.endedAt !== null) return { ok: false, problem: 'claim_ended' };
  const reason = decision.decision === 'verified' ? null : decision.reason.trim();
  if (reason === '') return { ok: false, problem: 'reason_missing' };
  const { validUntilOn = null } = decision;
  if (validUntilOn !== null && validUntilOn < today()) return { ok: false, problem: 'already_past' };

  if (!isAsSeen(claim, decision)) return { ok: false, problem: 'changed_meanwhile' };

  const at = now().toISOString();
  const seen =
    decision.submittedAt === undefined ? sql`true` : sql`c.submitted_at is ${decision.submittedAt}`;
  const method = decision.decision === 'verified' ? decision.method : null;
  const to = database();
  const [, written] = await to.batch([
    to
      .update(verifications)
      .set({ supersededAt: at })
      .where(
        and(
          eq(verifications.claimId, claim.id),
          eq(verifications.id, decision.insteadOf ?? 0),
          isNull(verifications.supersededAt),
          sql`exists (select 1 from claims c where c.id = ${claim.id} and c.ended_at is null and ${seen})`,
        ),
      ),
    to.all<{ id: number }>(sql`
      insert into verifications (claim_id, decision, method, verified_by, verified_at, valid_until_on, reason)
      select c.id, ${decision.decision}, ${method}, ${actor.office}, ${at}, ${validUntilOn}, ${reason}
      from claims c where c.id = ${claim.id} and c.ended_at is null and ${seen}
        and not exists (select 1 from verifications v where v.claim_id = c.id and v.superseded_at is null)
        and ${decision.insteadOf} is (select max(v.id) from verifications v where v.claim_id = c.id)
      returning id`),
    recordDeed(to, actor, {
      command: 'verify-claim',
      noun: 'claim',
      nounId: claim.id,
      enterpriseId: claim.enterpriseId,
      detail: { decision: decision.decision, method },
    }),
    tellOwners(to, claim, decision.decision),
    ...endReplaced(to, actor, claim, at),
    ...indexProducts(to, { enterpriseIds: [claim.enterpriseId] }),
    ...indexEnterprises(to, [claim.enterpriseId]),
  ]);
  const [row] = written;
  if (row !== undefined) {
    wakeMailRoom();
    return { ok: true, verificationId: row.id };
  }
  const since = await findClaim(claim.id);
  const isAsBefore = since !== undefined && isAsSeen(since, decision);
  return { ok: false, problem: isAsBefore ? 'decided_meanwhile' : 'changed_meanwhile' };
}

function isAsSeen(claim: { submittedAt: string | null }, { submittedAt }: ClaimDecision): boolean {
  return submittedAt === undefined || submittedAt === claim.submittedAt;
}

/** A claim that waited to take another's place takes it by being verified: until then the other keeps its badge. */
function endReplaced(to: Database, actor: Actor, claim: DecidedClaim, at: string): BatchItem<'sqlite'>[] {
  const replaced = sql`(select ${replacedBy('c')} from claims c where c.id = ${claim.id})`;
  const reason: EndReason = 'replaced';
  return [
    to.run(sql`
      update claims set ended_at = ${at}, end_reason = ${reason}
      where id = ${replaced} and ended_at is null and exists (select 1 from verifications v
        where v.claim_id = ${claim.id} and v.superseded_at is null and v.decision = 'verified' and v.verified_at = ${at})`),
    recordDeed(to, actor, {
      command: 'verify-claim',
      noun: 'claim',
      nounId: claim.id,
      enterpriseId: claim.enterpriseId,
      detail: { endsReplaced: true },
    }),
    ...freeNumber(to, replaced, at),
  ];
}

async function findClaim(claimId: number): Promise<DecidedClaim | undefined> {
  const [claim] = await database()
    .select({ ...getTableColumns(claims), enterpriseSlug: enterprises.slug })
    .from(claims)
    .innerJoin(enterprises, eq(enterprises.id, claims.enterpriseId))
    .where(eq(claims.id, claimId));
  return claim;
}
