import { sql } from 'drizzle-orm';
import { database } from '#db/client.ts';
import type { Actor } from '#src/domain/actor/actor.ts';
import { recordDeed } from '#src/domain/audit/audit-statements.server.ts';
import { readReason, type ReasonProblem } from '#src/domain/form/reason.ts';
import { actsForOffice } from '#src/domain/member/membership.queries.server.ts';
import { now } from '#src/platform/clock.server.ts';
import { supportKeepers } from './support.policy.ts';

/** Ends a record of support that was wrong, with the reason; it stays on record and counts no more. */
export async function endSupport(
  actor: Actor,
  supportId: number,
  reason: string,
): Promise<{ ok: true } | { ok: false; problem: 'unknown_support' | ReasonProblem }> {
  const read = readReason(reason);
  if (!read.ok) return read;
  const to = database();
  const [ended] = await to.batch([
    to.all(sql`
      update supports set ended_at = ${now().toISOString()}, end_reason = ${read.reason}
      where id = ${supportId} and ended_at is null and ${actsForOffice(actor, supportKeepers.officers ?? [])}
      returning id`),
    recordDeed(to, actor, { command: 'end-support', noun: 'support', nounId: supportId }),
  ]);
  return ended.length > 0 ? { ok: true } : { ok: false, problem: 'unknown_support' };
}
