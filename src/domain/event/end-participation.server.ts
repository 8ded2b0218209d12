import { sql } from 'drizzle-orm';
import { database } from '#db/client.ts';
import type { Actor } from '#src/domain/actor/actor.ts';
import { recordDeed } from '#src/domain/audit/audit-statements.server.ts';
import { readReason, type ReasonProblem } from '#src/domain/form/reason.ts';
import { actsForOffice } from '#src/domain/member/membership.queries.server.ts';
import { supportKeepers } from '#src/domain/support/support.policy.ts';
import { now } from '#src/platform/clock.server.ts';

/** Ends the record that an UMKM took part, with the reason: it did not come, or it was another one. */
export async function endParticipation(
  actor: Actor,
  participationId: number,
  reason: string,
): Promise<{ ok: true } | { ok: false; problem: 'unknown_participation' | ReasonProblem }> {
  const read = readReason(reason);
  if (!read.ok) return read;
  const to = database();
  const [ended] = await to.batch([
    to.all(sql`
      update event_participations set ended_at = ${now().toISOString()}, end_reason = ${read.reason}
      where id = ${participationId} and ended_at is null
        and ${actsForOffice(actor, supportKeepers.officers ?? [])} returning id`),
    recordDeed(to, actor, {
      command: 'end-participation',
      noun: 'event_participation',
      nounId: participationId,
    }),
  ]);
  return ended.length > 0 ? { ok: true } : { ok: false, problem: 'unknown_participation' };
}
