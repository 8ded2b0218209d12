import { sql } from 'drizzle-orm';
import { database } from '#db/client.ts';
import type { Actor, MemberRole } from '#src/domain/actor/actor.ts';
import { insertedRow, recordDeed } from '#src/domain/audit/audit-statements.server.ts';
import { teamLeaders } from '#src/domain/enterprise/enterprise.policy.ts';
import { holdsNik } from '#src/domain/import/nik.ts';
import { now } from '#src/platform/clock.server.ts';
import { hashOfToken, makeToken } from '#src/platform/one-time-secret.server.ts';
import { actsFor } from './membership.queries.server.ts';
import { invitationDays, longestLabel, mostInvitations } from './team.ts';

export interface Invitation {
  enterpriseId: number;
  role: MemberRole;
  /** For whom, in the owner's words. */
  label: string;
}

export type InviteAnswer =
  | { ok: true; /** Known to nobody else; shown once. */ token: string; expiresAt: string }
  | {
      ok: false;
      problem: 'unknown_enterprise' | 'label_missing' | 'label_too_long' | 'label_holds_nik' | 'too_many';
    };

/** Makes a link by which one person joins the team of an UMKM, within a week. */
export async function inviteStaff(actor: Actor, invitation: Invitation): Promise<InviteAnswer> {
  const label = invitation.label.trim().replaceAll(/\s+/g, ' ');
  if (label === '') return { ok: false, problem: 'label_missing' };
  if (label.length > longestLabel) return { ok: false, problem: 'label_too_long' };
  if (holdsNik(label)) return { ok: false, problem: 'label_holds_nik' };
  const { enterpriseId, role } = invitation;
  const token = makeToken();
  const at = now();
  const expiresAt = new Date(at.getTime() + invitationDays * 86_400_000).toISOString();
  const to = database();
  const leads = actsFor(actor, 'e.id', teamLeaders);
  const [invited, , led] = await to.batch([
    to.all(sql`
      insert into staff_invitations (hash, enterprise_id, role, label, invited_by, invited_at, expires_at)
      select ${hashOfToken(token)}, e.id, ${role}, ${label}, ${actor.accountId}, ${at.toISOString()}, ${expiresAt}
      from enterprises e where e.id = ${enterpriseId} and ${leads} and ${actor.accountId} is not null
        and (select count(*) from staff_invitations i where i.enterprise_id = e.id and i.used_at is null
          and i.ended_at is null and i.expires_at > ${at.toISOString()}) < ${mostInvitations}
      returning id`),
    recordDeed(to, actor, {
      command: 'invite-staff',
      noun: 'staff_invitation',
      nounId: insertedRow,
      enterpriseId,
      detail: { role },
    }),
    to.all(sql`select 1 from enterprises e where e.id = ${enterpriseId} and ${leads}`),
  ]);
  if (invited.length > 0) return { ok: true, token, expiresAt };
  return {
    ok: false,
    problem: led.length > 0 && actor.accountId !== null ? 'too_many' : 'unknown_enterprise',
  };
}
