import { sql } from 'drizzle-orm';
import { database } from '#db/client.ts';
import type { Actor, MemberRole } from '#src/domain/actor/actor.ts';
import { now } from '#src/platform/clock.server.ts';
import { hashOfToken } from '#src/platform/one-time-secret.server.ts';
import type { InvitationProblem } from './team.ts';

/** An invitation as its receiver sees it, with what stands in its way. */
export interface ReceivedInvitation {
  id: number;
  enterpriseId: number;
  slug: string;
  name: string;
  role: MemberRole;
  problem: Exclude<InvitationProblem, 'unknown'> | null;
}

/** The invitation that a link's token stands for; `actor` is undefined while nobody is signed in. */
export async function findInvitation(
  actor: Actor | undefined,
  token: string,
): Promise<ReceivedInvitation | undefined> {
  const account = actor?.accountId ?? null;
  const [row] = await database().all<ReceivedInvitation>(sql`
    select i.id, i.enterprise_id "enterpriseId", e.slug, e.name, i.role,
      case
        when exists (select 1 from enterprise_members m where m.enterprise_id = i.enterprise_id
          and m.account_id = ${account} and m.ended_at is null) then 'already_member'
        when i.used_at is not null then 'used'
        when i.ended_at is not null or not exists (select 1 from enterprise_members o
          where o.enterprise_id = i.enterprise_id and o.account_id = i.invited_by and o.role = 'owner'
            and o.ended_at is null) then 'withdrawn'
        when i.expires_at <= ${now().toISOString()} then 'expired' end problem
    from staff_invitations i join enterprises e on e.id = i.enterprise_id
    where i.hash = ${hashOfToken(token)}`);
  return row;
}
