import { sql } from 'drizzle-orm';
import { database } from '#db/client.ts';
import type { Actor } from '#src/domain/actor/actor.ts';
import { recordDeed } from '#src/domain/audit/audit-statements.server.ts';
import { wakeMailRoom } from '#src/domain/mail/mail-statements.server.ts';
import { now, today } from '#src/platform/clock.server.ts';
import { findProposalFor, isTheirsToAgree } from './proposals.queries.server.ts';
import { findDecidedClaim, followUp } from './verification-statements.server.ts';

export type AgreeAnswer =
  | { ok: true; verificationId: number }
  | { ok: false; problem: 'unknown_proposal' | 'own_proposal' | 'already_past' | 'decided_meanwhile' };

/**
 * Agrees with what another officer proposed: only now the claim is verified, and its owners get their letter. Nobody
 * agrees with themselves, and of two who agree at once one finds it done.
 */
export async function agreeToProposal(actor: Actor, proposalId: number): Promise<AgreeAnswer> {
  const proposal = await findProposalFor(actor, proposalId);
  const claim = proposal && (await findDecidedClaim(proposal.claimId));
  if (claim === undefined || proposal === undefined) return { ok: false, problem: 'unknown_proposal' };
  if (proposal.isOwn) return { ok: false, problem: 'own_proposal' };
  const { method, validUntilOn } = proposal;
  if (validUntilOn !== null && validUntilOn < today()) return { ok: false, problem: 'already_past' };
  const at = now().toISOString();
  const isAgreeable = isTheirsToAgree(actor, proposalId);
  const to = database();
  const [, written] = await to.batch([
    to.run(sql`
      update verifications set superseded_at = ${at}
      where claim_id = ${claim.id} and superseded_at is null and ${isAgreeable}`),
    to.all<{ id: number }>(sql`
      insert into verifications (claim_id, decision, method, verified_by, verified_at, valid_until_on, decided_by)
      select p.claim_id, p.decision, p.method, ${actor.office}, ${at}, p.valid_until_on, ${actor.accountId}
      from decision_proposals p where p.id = ${proposalId} and ${isAgreeable}
      returning id`),
    ...followUp(to, actor, claim, { decision: 'verified', method, at }),
    to.run(sql`
      update decision_proposals set outcome = 'agreed', ended_at = ${at}, ended_by = ${actor.accountId}
      where id = ${proposalId} and ${isAgreeable}`),
    recordDeed(to, actor, {
      command: 'agree-to-proposal',
      noun: 'claim',
      nounId: claim.id,
      enterpriseId: claim.enterpriseId,
      detail: { proposalId },
    }),
  ]);
  const [row] = written;
  if (row === undefined) return { ok: false, problem: 'decided_meanwhile' };
  wakeMailRoom();
  return { ok: true, verificationId: row.id };
}
