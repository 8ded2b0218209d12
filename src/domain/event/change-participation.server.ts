import { sql } from 'drizzle-orm';
import { database } from '#db/client.ts';
import type { Actor } from '#src/domain/actor/actor.ts';
import { recordDeed } from '#src/domain/audit/audit-statements.server.ts';
import { actsForOffice } from '#src/domain/member/membership.queries.server.ts';
import { supportKeepers } from '#src/domain/support/support.policy.ts';
import type { ParticipationFacts } from './event.ts';

/** Writes down what an UMKM sold at an event, with a note and its source; often known weeks later. */
export async function changeParticipation(
  actor: Actor,
  participationId: number,
  { sales, note, sourceUrl }: ParticipationFacts,
): Promise<{ ok: true } | { ok: false; problem: 'unknown_participation' }> {
  const to = database();
  const [written] = await to.batch([
    to.all(sql`
      update event_participations set sales = ${sales}, note = ${note}, source_url = ${sourceUrl}
      where id = ${participationId} and ended_at is null
        and ${actsForOffice(actor, supportKeepers.officers ?? [])} returning id`),
    recordDeed(to, actor, {
      command: 'change-participation',
      noun: 'event_participation',
      nounId: participationId,
    }),
  ]);
  return written.length > 0 ? { ok: true } : { ok: false, problem: 'unknown_participation' };
}
