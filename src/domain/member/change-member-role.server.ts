import { sql } from 'drizzle-orm';
import { database } from '#db/client.ts';
import type { Actor, MemberRole } from '#src/domain/actor/actor.ts';
import { recordDeed } from '#src/domain/audit/audit-statements.server.ts';
import { teamLeaders } from '#src/domain/enterprise/enterprise.policy.ts';
import { now } from '#src/platform/clock.server.ts';
import { isNotLastOwner } from './last-owner.queries.server.ts';
import { actsFor } from './membership.queries.server.ts';
import { findLedMember } from './team.queries.server.ts';

export type RoleAnswer = { ok: true } | { ok: false; problem: 'unknown_member' | 'last_owner' };

/**
 * Gives a member of the team another role: the membership ends and a new one begins, so that who had which role when
 * stays on record. The last owner stays owner.
 */
export async function changeMemberRole(
  actor: Actor,
  { membershipId, role }: { membershipId: number; role: MemberRole },
): Promise<RoleAnswer> {
  const member = await findLedMember(actor, membershipId);
  if (member === undefined) return { ok: false, problem: 'unknown_member' };
  if (member.role === role) return { ok: true };
  const at = now().toISOString();
  const to = database();
  const [ended] = await to.batch([
    to.all(sql`
      update enterprise_members set ended_at = ${at}, end_reason = ${`role:${role}`}
      where id = ${membershipId} and ended_at is null and ${isNotLastOwner('enterprise_members')}
        and ${actsFor(actor, 'enterprise_members.enterprise_id', teamLeaders)}
      returning id`),
    recordDeed(to, actor, {
      command: 'change-member-role',
      noun: 'membership',
      nounId: membershipId,
      enterpriseId: member.enterpriseId,
      detail: { from: member.role, to: role },
    }),
    to.run(sql`
      insert into enterprise_members (enterprise_id, account_id, role, started_at)
      select t.enterprise_id, t.account_id, ${role}, ${at} from enterprise_members t
      where t.id = ${membershipId} and t.ended_at = ${at} and t.end_reason = ${`role:${role}`}
      on conflict (enterprise_id, account_id) where ended_at is null do nothing`),
  ]);
  if (ended.length > 0) return { ok: true };
  const still = await findLedMember(actor, membershipId);
  return { ok: false, problem: still === undefined ? 'unknown_member' : 'last_owner' };
}
