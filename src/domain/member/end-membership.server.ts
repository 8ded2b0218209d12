import { sql, type SQL } from 'drizzle-orm';
import { database } from '#db/client.ts';
import type { Actor } from '#src/domain/actor/actor.ts';
import { recordDeed } from '#src/domain/audit/audit-statements.server.ts';
import { now } from '#src/platform/clock.server.ts';
import { isNotLastOwner } from './last-owner.queries.server.ts';

export type EndAnswer = { ok: true } | { ok: false; problem: 'unknown_member' | 'last_owner' };

/** Which membership ends, why, by which command, and the condition on which the actor may. */
interface Ending {
  membershipId: number;
  enterpriseId: number;
  reason: string;
  command: string;
  may: SQL;
}

/** Ends a membership by one of the two ways in which one ends; that of the last owner stands. */
export async function endMembership(actor: Actor, ending: Ending): Promise<EndAnswer> {
  const { membershipId, enterpriseId, reason, command, may } = ending;
  const to = database();
  const [ended, , standing] = await to.batch([
    to.all(sql`
      update enterprise_members set ended_at = ${now().toISOString()}, end_reason = ${reason}
      where id = ${membershipId} and ended_at is null and ${isNotLastOwner('enterprise_members')} and ${may}
      returning id`),
    recordDeed(to, actor, { command, noun: 'membership', nounId: membershipId, enterpriseId }),
    to.all(sql`select 1 from enterprise_members where id = ${membershipId} and ended_at is null and ${may}`),
  ]);
  if (ended.length > 0) return { ok: true };
  return { ok: false, problem: standing.length > 0 ? 'last_owner' : 'unknown_member' };
}
