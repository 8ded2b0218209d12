import { sql } from 'drizzle-orm';
import { database, type Database } from '#db/client.ts';
import type { Actor } from '#src/domain/actor/actor.ts';
import { insertedRow, recordDeed } from '#src/domain/audit/audit-statements.server.ts';
import { actsFor } from '#src/domain/member/membership.queries.server.ts';
import { mayKeepSupport, supportKeepers } from '#src/domain/support/support.policy.ts';
import { now } from '#src/platform/clock.server.ts';
import type { ParticipationFacts } from './event.ts';

export type RecordParticipationsAnswer =
  | { ok: true; recorded: number; /** That stood there already. */ known: number }
  | { ok: false; problem: 'not_allowed' | 'none_picked' };

/** Records that UMKM took part in an event; adding one twice is harmless. */
export async function recordParticipations(
  actor: Actor,
  eventId: number,
  enterpriseIds: readonly number[],
  facts: ParticipationFacts,
): Promise<RecordParticipationsAnswer> {
  if (!mayKeepSupport(actor)) return { ok: false, problem: 'not_allowed' };
  const ids = [...new Set(enterpriseIds)];
  const [firstId, ...others] = ids;
  if (firstId === undefined) return { ok: false, problem: 'none_picked' };
  const to = database();
  const statements = (id: number) => statementsFor(to, actor, { eventId, enterpriseId: id, ...facts });
  const results = await to.batch([...statements(firstId), ...others.flatMap(statements)]);
  const recorded = results.filter((rows) => Array.isArray(rows) && rows.length > 0).length;
  return { ok: true, recorded, known: ids.length - recorded };
}

type NewParticipation = ParticipationFacts & { eventId: number; enterpriseId: number };

function statementsFor(to: Database, actor: Actor, one: NewParticipation) {
  const { eventId, enterpriseId, sales, note, sourceUrl } = one;
  return [
    to.all<{ id: number }>(sql`
      insert into event_participations (event_id, enterprise_id, sales, note, source_url, recorded_by, recorded_at,
        is_example)
      select v.id, e.id, ${sales}, ${note}, ${sourceUrl}, ${actor.office}, ${now().toISOString()}, e.is_example
      from enterprises e join events v on v.id = ${eventId} and v.ended_at is null
      where e.id = ${enterpriseId} and ${actsFor(actor, 'e.id', supportKeepers)}
      on conflict do nothing returning id`),
    recordDeed(to, actor, {
      command: 'record-participations',
      noun: 'event_participation',
      nounId: insertedRow,
      enterpriseId,
      detail: { eventId },
    }),
  ] as const;
}
