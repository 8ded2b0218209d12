import { sql } from 'drizzle-orm';
import { database } from '#db/client.ts';
import type { Actor } from '#src/domain/actor/actor.ts';
import { endMembership, type EndAnswer } from './end-membership.server.ts';

/** Leaves the team of an UMKM; its last owner names another one first. */
export async function leaveEnterprise(actor: Actor, enterpriseId: number): Promise<EndAnswer> {
  const isOwn = sql`account_id = ${actor.accountId}`;
  const [own] = await database().all<{ id: number }>(sql`
    select id from enterprise_members where enterprise_id = ${enterpriseId} and ended_at is null and ${isOwn}`);
  if (own === undefined) return { ok: false, problem: 'unknown_member' };
  return endMembership(actor, {
    membershipId: own.id,
    enterpriseId,
    reason: 'left',
    command: 'leave-enterprise',
    may: isOwn,
  });
}
