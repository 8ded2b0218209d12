import { sql } from 'drizzle-orm';
import { database } from '#db/client.ts';
import type { Actor } from '#src/domain/actor/actor.ts';
import { recordDeed } from '#src/domain/audit/audit-statements.server.ts';
import { readReason, type ReasonProblem } from '#src/domain/form/reason.ts';
import { actsForOffice } from '#src/domain/member/membership.queries.server.ts';
import { noticeEverywhere } from '#src/domain/page/notice-statements.server.ts';
import { supportKeepers } from '#src/domain/support/support.policy.ts';
import { now } from '#src/platform/clock.server.ts';

/** Ends an event that was called off or entered by mistake, with who took part in it: none of it counts any more. */
export async function endEvent(
  actor: Actor,
  eventId: number,
  reason: string,
): Promise<{ ok: true } | { ok: false; problem: 'unknown_event' | ReasonProblem }> {
  const read = readReason(reason);
  if (!read.ok) return read;
  const to = database();
  const at = now().toISOString();
  const mayEnd = actsForOffice(actor, supportKeepers.officers ?? []);
  const [ended] = await to.batch([
    to.all(sql`update events set ended_at = ${at}, end_reason = ${read.reason}
      where id = ${eventId} and ended_at is null and ${mayEnd} returning id`),
    recordDeed(to, actor, { command: 'end-event', noun: 'event', nounId: eventId }),
    to.run(sql`update event_participations set ended_at = ${at}, end_reason = ${read.reason}
      where event_id = ${eventId} and ended_at is null and ${mayEnd}`),
    noticeEverywhere(to),
  ]);
  return ended.length > 0 ? { ok: true } : { ok: false, problem: 'unknown_event' };
}
