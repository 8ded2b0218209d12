import { sql } from 'drizzle-orm';
import { database } from '#db/client.ts';
import type { Actor } from '#src/domain/actor/actor.ts';
import { recordDeed } from '#src/domain/audit/audit-statements.server.ts';
import { actsForOffice } from '#src/domain/member/membership.queries.server.ts';
import { now } from '#src/platform/clock.server.ts';
import { deskKeepers, mayKeepDesk } from './desk.policy.ts';

export type EndReasonAnswer = { ok: true } | { ok: false; problem: 'not_allowed' | 'unknown_reason' };

/** Takes a reason off the list. Decisions that gave it keep it, and no list brings it back. */
export async function endReason(actor: Actor, reasonId: number): Promise<EndReasonAnswer> {
  if (!mayKeepDesk(actor)) return { ok: false, problem: 'not_allowed' };
  const to = database();
  const [ended] = await to.batch([
    to.all(sql`update decision_reasons set ended_at = ${now().toISOString()}, ended_by = ${actor.office}
      where id = ${reasonId} and ended_at is null and ${actsForOffice(actor, deskKeepers)} returning id`),
    recordDeed(to, actor, { command: 'end-reason', noun: 'decision_reason', nounId: reasonId }),
  ]);
  return ended.length > 0 ? { ok: true } : { ok: false, problem: 'unknown_reason' };
}
