import { sql } from 'drizzle-orm';
import { database } from '#db/client.ts';
import type { Actor } from '#src/domain/actor/actor.ts';
import { recordDeed } from '#src/domain/audit/audit-statements.server.ts';
import { teamLeaders } from '#src/domain/enterprise/enterprise.policy.ts';
import { now } from '#src/platform/clock.server.ts';
import { actsFor } from './membership.queries.server.ts';

/** Takes an invitation back that nobody has followed yet. */
export async function withdrawInvitation(
  actor: Actor,
  invitationId: number,
): Promise<{ ok: true } | { ok: false; problem: 'unknown_invitation' }> {
  const to = database();
  const [ended] = await to.batch([
    to.all(sql`
      update staff_invitations set ended_at = ${now().toISOString()}
      where id = ${invitationId} and used_at is null and ended_at is null
        and ${actsFor(actor, 'staff_invitations.enterprise_id', teamLeaders)}
      returning id`),
    recordDeed(to, actor, {
      command: 'withdraw-invitation',
      noun: 'staff_invitation',
      nounId: invitationId,
    }),
  ]);
  return ended.length > 0 ? { ok: true } : { ok: false, problem: 'unknown_invitation' };
}
