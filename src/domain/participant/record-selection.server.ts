import { sql } from 'drizzle-orm';
import { database } from '#db/client.ts';
import type { Actor } from '#src/domain/actor/actor.ts';
import { recordDeed } from '#src/domain/audit/audit-statements.server.ts';
import { actsFor } from '#src/domain/member/membership.queries.server.ts';
import { programmeKeepers } from '#src/domain/programme/programme.policy.ts';
import { now } from '#src/platform/clock.server.ts';
import type { SelectionRow } from './selection.ts';

export type RecordSelectionAnswer =
  | { ok: true; changed: number }
  | { ok: false; problem: 'unknown_cohort' }
  | { ok: false; problem: 'more_than_seats'; seats: number; chosen: number };

/**
 * Records decisions about many who applied for a class at once. One that differs from what stands supersedes it; the same
 * again changes nothing. Nobody is chosen above the seats: then nothing is recorded.
 */
export async function recordSelection(
  actor: Actor,
  cohortId: number,
  rows: readonly SelectionRow[],
): Promise<RecordSelectionAnswer> {
  const at = now().toISOString();
  const listed = sql`json_each(${JSON.stringify(rows)}) j
    join participants q on q.id = j.value ->> '$.participantId' and q.cohort_id = ${cohortId} and q.ended_at is null`;
  // Chosen by the form, and chosen before outside of it.
  const chosen = sql`(select count(*) from ${listed} where j.value ->> '$.outcome' = 'chosen')
    + (select count(*) from participants o join participant_selections s on s.participant_id = o.id
        and s.superseded_at is null and s.outcome = 'chosen'
      where o.cohort_id = ${cohortId} and o.ended_at is null and o.id not in (select q.id from ${listed}))`;
  const may = actsFor(actor, 'null', programmeKeepers);
  const fits = sql`exists (select 1 from cohorts c where c.id = ${cohortId} and ${may}
    and (c.seats is null or ${chosen} <= c.seats))`;
  const to = database();
  const [, recorded, , found] = await to.batch([
    to.run(sql`
      update participant_selections as s set superseded_at = ${at}
      where s.superseded_at is null and ${fits} and exists (select 1 from ${listed} where q.id = s.participant_id
        and (s.outcome, s.interviewed_on, s.score, s.note) is not (j.value ->> '$.outcome',
          j.value ->> '$.interviewedOn', j.value ->> '$.score', j.value ->> '$.note'))`),
    to.all(sql`
      insert into participant_selections
        (participant_id, outcome, interviewed_on, score, note, decided_by, decided_at)
      select q.id, j.value ->> '$.outcome', j.value ->> '$.interviewedOn', j.value ->> '$.score', j.value ->> '$.note',
        ${actor.office}, ${at}
      from ${listed} where ${fits} and not exists (select 1 from participant_selections s
        where s.participant_id = q.id and s.superseded_at is null)
      on conflict do nothing returning id`),
    recordDeed(to, actor, {
      command: 'record-selection',
      noun: 'cohort',
      nounId: cohortId,
      detail: { decisions: rows.length },
    }),
    to.all<{ seats: number | null; chosen: number }>(
      sql`select c.seats, ${chosen} chosen from cohorts c where c.id = ${cohortId} and ${may}`,
    ),
  ]);
  const [cohort] = found;
  if (cohort === undefined) return { ok: false, problem: 'unknown_cohort' };
  if (recorded.length === 0 && cohort.seats !== null && cohort.chosen > cohort.seats) {
    return { ok: false, problem: 'more_than_seats', seats: cohort.seats, chosen: cohort.chosen };
  }
  return { ok: true, changed: recorded.length };
}
