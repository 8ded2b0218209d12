import { and, eq, isNull, sql, type SQL } from 'drizzle-orm';
import { database } from '#db/client.ts';
import { verifications } from '#db/schema/index.ts';
import type { Actor } from '#src/domain/actor/actor.ts';
import { holdsNik } from '#src/domain/import/nik.ts';
import { wakeMailRoom } from '#src/domain/mail/mail-statements.server.ts';
import { now, today } from '#src/platform/clock.server.ts';
import type { VerificationMethod } from './claim.ts';
import { mayDecideClaim } from './claim.policy.ts';
import { writeProposal } from './proposal-statements.server.ts';
import { isProposed, needsSecondLook } from './second-look.queries.server.ts';
import { findDecidedClaim, followUp, type DecidedClaim } from './verification-statements.server.ts';

/** What an officer decides about a claim, and which decision stood when they looked at it (null for none). */
export type ClaimDecision = {
  claimId: number;
  insteadOf: number | null;
  /** When its owner submitted it, as the officer saw it; where it is given, a claim that was changed since is not decided. */
  submittedAt?: string | null | undefined;
  /** The last day on which the decision may be relied on. */
  validUntilOn?: string | undefined;
} & (
  | { decision: 'verified'; method: VerificationMethod }
  | { decision: 'needs_correction' | 'refused'; reason: string }
);

export type DecisionAnswer =
  /** Without a number the decision is only proposed: a rule asks another officer to agree. */
  | { ok: true; verificationId: number | null }
  | {
      ok: false;
      problem:
        | 'not_allowed'
        | 'unknown_claim'
        | 'claim_ended'
        | 'reason_missing'
        | 'reason_holds_nik'
        | 'already_past'
        | 'awaits_second'
        | 'decided_meanwhile'
        | 'changed_meanwhile';
    };

/**
 * Records a decision about a claim in the place of the one that stood. When another officer has decided since, nothing is
 * written: of two at once, one finds that what it wanted to replace stands no more. The owners get a letter. Where a rule
 * asks for a second pair of eyes, a verification is only proposed, and nobody but officers sees anything of it.
 */
export async function verifyClaim(actor: Actor, decision: ClaimDecision): Promise<DecisionAnswer> {
  if (decision.decision !== 'verified' && holdsNik(decision.reason)) {
    return { ok: false, problem: 'reason_holds_nik' };
  }
  const claim = await findDecidedClaim(decision.claimId);
  if (claim === undefined) return { ok: false, problem: 'unknown_claim' };
  if (!mayDecideClaim(actor, claim.kind)) return { ok: false, problem: 'not_allowed' };
  if (claim.endedAt !== null) return { ok: false, problem: 'claim_ended' };
  if (decision.decision !== 'verified' && decision.reason.trim() === '') {
    return { ok: false, problem: 'reason_missing' };
  }
  const { validUntilOn = null } = decision;
  if (validUntilOn !== null && validUntilOn < today()) return { ok: false, problem: 'already_past' };
  if (!isAsSeen(claim, decision)) return { ok: false, problem: 'changed_meanwhile' };
  const isToBeAgreed = decision.decision === 'verified' && claim.needsSecond === 1;
  const isWritten = isToBeAgreed
    ? (await propose(actor, claim, decision)) && { ok: true as const, verificationId: null }
    : await write(actor, claim, decision);
  return isWritten === false ? { ok: false, problem: await whyNot(decision) } : isWritten;
}

async function write(
  actor: Actor,
  claim: DecidedClaim,
  decision: ClaimDecision,
): Promise<{ ok: true; verificationId: number } | false> {
  const at = now().toISOString();
  const method = decision.decision === 'verified' ? decision.method : null;
  const reason = decision.decision === 'verified' ? null : decision.reason.trim();
  // A rule that came since the claim was read would be passed over otherwise.
  const alone = decision.decision === 'verified' ? sql`not ${needsSecondLook('c')}` : sql`true`;
  const isOpen = sql`${isUntouched(decision)} and ${alone}`;
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
          sql`exists (select 1 from claims c where ${isOpen})`,
        ),
      ),
    to.all<{ id: number }>(sql`
      insert into verifications (claim_id, decision, method, verified_by, verified_at, valid_until_on, reason, decided_by)
      select c.id, ${decision.decision}, ${method}, ${actor.office}, ${at}, ${decision.validUntilOn ?? null}, ${reason},
        ${actor.accountId}
      from claims c where ${isOpen}
        and not exists (select 1 from verifications v where v.claim_id = c.id and v.superseded_at is null)
        and ${decision.insteadOf} is (select max(v.id) from verifications v where v.claim_id = c.id)
      returning id`),
    ...followUp(to, actor, claim, { decision: decision.decision, method, at }),
  ]);
  const [row] = written;
  if (row === undefined) return false;
  wakeMailRoom();
  return { ok: true, verificationId: row.id };
}

async function propose(
  actor: Actor,
  claim: DecidedClaim,
  decision: Extract<ClaimDecision, { decision: 'verified' }>,
): Promise<boolean> {
  const to = database();
  const condition = sql`${isUntouched(decision)}
    and ${decision.insteadOf} is (select max(v.id) from verifications v where v.claim_id = c.id)`;
  const [, written] = await to.batch(writeProposal(to, actor, claim, { ...decision, condition }));
  return written.length > 0;
}

/** Whether claim `c` is the one decided about, as the officer saw it, and no proposal about it waits for somebody else. */
function isUntouched({ claimId, submittedAt }: ClaimDecision): SQL {
  const seen = submittedAt === undefined ? sql`true` : sql`c.submitted_at is ${submittedAt}`;
  return sql`c.id = ${claimId} and c.ended_at is null and ${seen} and not ${isProposed('c')}`;
}

async function whyNot(
  decision: ClaimDecision,
): Promise<'awaits_second' | 'decided_meanwhile' | 'changed_meanwhile'> {
  const since = await findDecidedClaim(decision.claimId);
  if (since === undefined || !isAsSeen(since, decision)) return 'changed_meanwhile';
  const [row] = await database().all<{ proposed: number }>(
    sql`select ${isProposed('c')} proposed from claims c where c.id = ${decision.claimId}`,
  );
  return row?.proposed === 1 ? 'awaits_second' : 'decided_meanwhile';
}

function isAsSeen(claim: { submittedAt: string | null }, { submittedAt }: ClaimDecision): boolean {
  return submittedAt === undefined || submittedAt === claim.submittedAt;
}
