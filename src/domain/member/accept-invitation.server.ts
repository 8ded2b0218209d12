import { sql } from 'drizzle-orm';
import { database } from '#db/client.ts';
import type { Actor } from '#src/domain/actor/actor.ts';
import { recordDeed } from '#src/domain/audit/audit-statements.server.ts';
import { now } from '#src/platform/clock.server.ts';
import { findInvitation, type ReceivedInvitation } from './invitation.queries.server.ts';
import type { InvitationProblem } from './team.ts';

export type AcceptAnswer =
  { ok: true; slug: string } | { ok: false; problem: 'not_signed_in' | InvitationProblem; slug?: string };

/** Takes somebody on by the link that they were sent. It works once: of two at once, one finds it used. */
export async function acceptInvitation(actor: Actor, token: string): Promise<AcceptAnswer> {
  if (actor.accountId === null) return { ok: false, problem: 'not_signed_in' };
  const invitation = await findInvitation(actor, token);
  if (invitation === undefined) return { ok: false, problem: 'unknown' };
  const { slug } = invitation;
  if (invitation.problem !== null) return { ok: false, problem: invitation.problem, slug };
  if (await follow(actor, invitation)) return { ok: true, slug };
  const since = await findInvitation(actor, token);
  return { ok: false, problem: since?.problem ?? 'unknown', slug };
}

async function follow(actor: Actor, { id, enterpriseId, role }: ReceivedInvitation): Promise<boolean> {
  const at = now().toISOString();
  const account = actor.accountId;
  const to = database();
  const [used] = await to.batch([
    to.all(sql`
      update staff_invitations set used_by = ${account}, used_at = ${at}
      where id = ${id} and used_at is null and ended_at is null and expires_at > ${at}
        and exists (select 1 from enterprise_members o where o.enterprise_id = staff_invitations.enterprise_id
          and o.account_id = staff_invitations.invited_by and o.role = 'owner' and o.ended_at is null)
        and not exists (select 1 from enterprise_members m where m.enterprise_id = staff_invitations.enterprise_id
          and m.account_id = ${account} and m.ended_at is null)
      returning id`),
    recordDeed(to, actor, {
      command: 'accept-invitation',
      noun: 'staff_invitation',
      nounId: id,
      enterpriseId,
      detail: { role },
    }),
    to.run(sql`
      insert into enterprise_members (enterprise_id, account_id, role, started_at)
      select i.enterprise_id, i.used_by, i.role, ${at} from staff_invitations i
      where i.id = ${id} and i.used_by = ${account} and i.used_at = ${at}
      on conflict (enterprise_id, account_id) where ended_at is null do nothing`),
  ]);
  return used.length > 0;
}
