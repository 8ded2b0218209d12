import { sql } from 'drizzle-orm';
import { database } from '#db/client.ts';
import type { Actor } from '#src/domain/actor/actor.ts';
import { insertedRow, recordDeed } from '#src/domain/audit/audit-statements.server.ts';
import { nameKey } from '#src/domain/enterprise/name-key.ts';
import { actsFor } from '#src/domain/member/membership.queries.server.ts';
import { programmeKeepers } from '#src/domain/programme/programme.policy.ts';
import { now } from '#src/platform/clock.server.ts';
import type { ParticipantFacts } from './participant.ts';

export type AddParticipantAnswer =
  { ok: true; id: number } | { ok: false; problem: 'unknown_cohort' | 'listed_already' };

/** Adds somebody who applied for a class; a phone number comes once in a class, among those who did not leave. */
export async function addParticipant(
  actor: Actor,
  cohortId: number,
  facts: ParticipantFacts,
): Promise<AddParticipantAnswer> {
  const mine = sql`c.id = ${cohortId} and ${actsFor(actor, 'null', programmeKeepers)}`;
  const isWoman = facts.isWoman === null ? null : Number(facts.isWoman);
  const to = database();
  const [added, , found] = await to.batch([
    to.all<{ id: number }>(sql`
      insert into participants (cohort_id, name, name_key, phone, is_woman, business_name, nib, kelurahan_code,
        applied_on, recorded_by, recorded_at)
      select c.id, ${facts.name}, ${nameKey(facts.name)}, ${facts.phone}, ${isWoman}, ${facts.businessName}, ${facts.nib},
        ${facts.kelurahanCode}, ${facts.appliedOn}, ${actor.office}, ${now().toISOString()}
      from cohorts c where ${mine} on conflict do nothing returning id`),
    recordDeed(to, actor, {
      command: 'add-participant',
      noun: 'participant',
      nounId: insertedRow,
      detail: { cohortId },
    }),
    to.all(sql`select 1 from cohorts c where ${mine}`),
  ]);
  const [row] = added;
  if (row !== undefined) return { ok: true, id: row.id };
  return { ok: false, problem: found.length > 0 ? 'listed_already' : 'unknown_cohort' };
}
