import type { Actor } from '#src/domain/actor/actor.ts';
import { teamLeaders } from '#src/domain/enterprise/enterprise.policy.ts';
import { holdsNik } from '#src/domain/import/nik.ts';
import { endMembership, type EndAnswer } from './end-membership.server.ts';
import { actsFor } from './membership.queries.server.ts';
import { findLedMember } from './team.queries.server.ts';
import { longestReason } from './team.ts';

export type RemovalAnswer =
  EndAnswer | { ok: false; problem: 'reason_missing' | 'reason_too_long' | 'reason_holds_nik' | 'yourself' };

/** Lets somebody of the team go, with a reason that stays on record. */
export async function removeMember(
  actor: Actor,
  { membershipId, reason }: { membershipId: number; reason: string },
): Promise<RemovalAnswer> {
  if (holdsNik(reason)) return { ok: false, problem: 'reason_holds_nik' };
  const member = await findLedMember(actor, membershipId);
  if (member === undefined) return { ok: false, problem: 'unknown_member' };
  if (member.accountId === actor.accountId) return { ok: false, problem: 'yourself' };
  const endReason = reason.trim();
  if (endReason === '') return { ok: false, problem: 'reason_missing' };
  if (endReason.length > longestReason) return { ok: false, problem: 'reason_too_long' };
  const leads = actsFor(actor, 'enterprise_members.enterprise_id', teamLeaders);
  const { enterpriseId } = member;
  return endMembership(actor, {
    membershipId,
    enterpriseId,
    reason: endReason,
    command: 'remove-member',
    may: leads,
  });
}
