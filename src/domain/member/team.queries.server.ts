import { sql } from 'drizzle-orm';
import { database } from '#db/client.ts';
import type { Actor, MemberRole } from '#src/domain/actor/actor.ts';
import { teamLeaders, workspaceReaders } from '#src/domain/enterprise/enterprise.policy.ts';
import { now } from '#src/platform/clock.server.ts';
import { actsFor } from './membership.queries.server.ts';
import type { StandingInvitation, Team, TeamMember } from './team.ts';

/** Who acts for an UMKM, owners first; empty for somebody who does not belong to it. */
export async function listTeam(actor: Actor, enterpriseId: number): Promise<Team> {
  const to = database();
  const [members, invitations] = await to.batch([
    to.all<Omit<TeamMember, 'isYou'> & { accountId: string }>(sql`
      select t.id "membershipId", a.name, t.role, t.started_at "startedAt", t.account_id "accountId"
      from enterprise_members t join accounts a on a.id = t.account_id
      where t.enterprise_id = ${enterpriseId} and t.ended_at is null
        and ${actsFor(actor, 't.enterprise_id', workspaceReaders)}
      order by case t.role when 'owner' then 1 when 'editor' then 2 else 3 end, t.id`),
    to.all<StandingInvitation>(sql`
      select i.id "invitationId", i.label, i.role, i.invited_at "invitedAt", i.expires_at "expiresAt"
      from staff_invitations i
      where i.enterprise_id = ${enterpriseId} and i.used_at is null and i.ended_at is null
        and i.expires_at > ${now().toISOString()} and ${actsFor(actor, 'i.enterprise_id', teamLeaders)}
      order by i.id`),
  ]);
  return {
    members: members.map(({ accountId, ...member }) => ({ ...member, isYou: accountId === actor.accountId })),
    invitations,
  };
}

/** Somebody who acts for an UMKM that the actor leads. */
export interface LedMember {
  enterpriseId: number;
  accountId: string;
  name: string;
  role: MemberRole;
}

/** A standing membership in an UMKM whose team the actor leads. */
export async function findLedMember(actor: Actor, membershipId: number): Promise<LedMember | undefined> {
  const [row] = await database().all<LedMember>(sql`
    select t.enterprise_id "enterpriseId", t.account_id "accountId", a.name, t.role
    from enterprise_members t join accounts a on a.id = t.account_id
    where t.id = ${membershipId} and t.ended_at is null and ${actsFor(actor, 't.enterprise_id', teamLeaders)}`);
  return row;
}
