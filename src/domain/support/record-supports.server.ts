import { sql } from 'drizzle-orm';
import { database, type Database } from '#db/client.ts';
import type { Actor } from '#src/domain/actor/actor.ts';
import { insertedRow, recordDeed } from '#src/domain/audit/audit-statements.server.ts';
import { actsFor } from '#src/domain/member/membership.queries.server.ts';
import { now } from '#src/platform/clock.server.ts';
import type { NewSupport } from './support.ts';
import { mayKeepSupport, supportKeepers } from './support.policy.ts';

export type RecordSupportsAnswer =
  | { ok: true; recorded: number; /** That stood there word for word already. */ known: number }
  | { ok: false; problem: 'not_allowed' | 'unknown_programme' | 'none_picked' };

/** Records what UMKM received, one row for each; what stands there word for word already is not doubled. */
export async function recordSupports(
  actor: Actor,
  enterpriseIds: readonly number[],
  support: NewSupport,
): Promise<RecordSupportsAnswer> {
  if (!mayKeepSupport(actor)) return { ok: false, problem: 'not_allowed' };
  const ids = [...new Set(enterpriseIds)];
  const [firstId, ...others] = ids;
  if (firstId === undefined) return { ok: false, problem: 'none_picked' };
  const to = database();
  const before = await to.all(sql`select 1 from programmes where id = ${support.programmeId}`);
  if (before.length === 0) return { ok: false, problem: 'unknown_programme' };
  const results = await to.batch([
    ...statementsFor(to, actor, firstId, support),
    ...others.flatMap((id) => statementsFor(to, actor, id, support)),
  ]);
  const recorded = results.filter((rows) => Array.isArray(rows) && rows.length > 0).length;
  return { ok: true, recorded, known: ids.length - recorded };
}

function statementsFor(to: Database, actor: Actor, enterpriseId: number, support: NewSupport) {
  const { programmeId, kind, amount, partner, receivedOn, note } = support;
  return [
    to.all<{ id: number }>(sql`
      insert into supports (enterprise_id, programme_id, kind, amount, partner, received_on, note, recorded_by,
        recorded_at, is_example)
      select e.id, ${programmeId}, ${kind}, ${amount}, ${partner}, ${receivedOn}, ${note}, ${actor.office},
        ${now().toISOString()}, e.is_example
      from enterprises e where e.id = ${enterpriseId} and ${actsFor(actor, 'e.id', supportKeepers)}
        and exists (select 1 from programmes t where t.id = ${programmeId})
        and not exists (select 1 from supports s where s.enterprise_id = e.id and s.programme_id = ${programmeId}
          and s.kind = ${kind} and s.amount is ${amount} and s.partner is ${partner} and s.received_on = ${receivedOn}
          and s.note is ${note} and s.ended_at is null)
      returning id`),
    recordDeed(to, actor, {
      command: 'record-supports',
      noun: 'support',
      nounId: insertedRow,
      enterpriseId,
      detail: { programmeId, kind },
    }),
  ] as const;
}
