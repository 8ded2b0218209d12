import { sql } from 'drizzle-orm';
import { database } from '#db/client.ts';
import type { Actor } from '#src/domain/actor/actor.ts';
import { recordDeed } from '#src/domain/audit/audit-statements.server.ts';
import { holdsNik } from '#src/domain/import/nik.ts';
import { now } from '#src/platform/clock.server.ts';
import { findProposalFor, isTheirsToAgree, isTheirsToWithdraw } from './proposals.queries.server.ts';

/** The number of letters that a reason may have. */
export const longestProposalReason = 500;

export type EndProposalAnswer =
  | { ok: true; outcome: 'declined' | 'withdrawn' }
  | {
      ok: false;
      problem:
        'unknown_proposal' | 'reason_missing' | 'reason_too_long' | 'reason_holds_nik' | 'decided_meanwhile';
    };

/**
 * Ends a proposal without a verification: another officer declines it and says why, the one who made it takes it back.
 * The claim waits again as it did before.
 */
export async function endProposal(
  actor: Actor,
  asked: { proposalId: number; reason: string },
): Promise<EndProposalAnswer> {
  if (holdsNik(asked.reason)) return { ok: false, problem: 'reason_holds_nik' };
  const proposal = await findProposalFor(actor, asked.proposalId);
  if (proposal === undefined) return { ok: false, problem: 'unknown_proposal' };
  const reason = asked.reason.trim();
  if (!proposal.isOwn && reason === '') return { ok: false, problem: 'reason_missing' };
  if (reason.length > longestProposalReason) return { ok: false, problem: 'reason_too_long' };
  const { id, claimId, enterpriseId, isOwn } = proposal;
  const outcome = isOwn ? 'withdrawn' : 'declined';
  const to = database();
  const [ended] = await to.batch([
    to.all(sql`
      update decision_proposals set outcome = ${outcome}, ended_at = ${now().toISOString()},
        ended_by = ${actor.accountId}, end_reason = ${reason === '' ? null : reason}
      where id = ${id} and ${isOwn ? isTheirsToWithdraw(actor, id) : isTheirsToAgree(actor, id)} returning id`),
    recordDeed(to, actor, {
      command: 'end-proposal',
      noun: 'claim',
      nounId: claimId,
      enterpriseId,
      detail: { proposalId: id, outcome },
    }),
  ]);
  return ended.length > 0 ? { ok: true, outcome } : { ok: false, problem: 'decided_meanwhile' };
}
