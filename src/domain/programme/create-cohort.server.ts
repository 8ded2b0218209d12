import { sql } from 'drizzle-orm';
import { database } from '#db/client.ts';
import type { Actor } from '#src/domain/actor/actor.ts';
import { insertedRow, recordDeed } from '#src/domain/audit/audit-statements.server.ts';
import { actsFor } from '#src/domain/member/membership.queries.server.ts';
import { now } from '#src/platform/clock.server.ts';
import type { CohortFacts } from './cohort-form.ts';
import { programmeKeepers } from './programme.policy.ts';

export type CreateCohortAnswer =
  { ok: true; id: number } | { ok: false; problem: 'unknown_programme' | 'name_taken' };

/** Opens a class of a programme with its instructors; a name comes once in a programme. */
export async function createCohort(
  actor: Actor,
  programmeId: string,
  cohort: CohortFacts,
): Promise<CreateCohortAnswer> {
  const { name, startsOn, endsOn, regionCode, place, seats, measure, instructorIds } = cohort;
  const mine = sql`p.id = ${programmeId} and ${actsFor(actor, 'null', programmeKeepers)}`;
  const to = database();
  const [created, , , found] = await to.batch([
    to.all<{ id: number }>(sql`
      insert into cohorts (programme_id, name, starts_on, ends_on, region_code, place, seats, measure)
      select p.id, ${name}, ${startsOn}, ${endsOn}, ${regionCode}, ${place}, ${seats}, ${measure}
      from programmes p where ${mine} and not exists (select 1 from cohorts o
        where o.programme_id = p.id and o.name = ${name} collate nocase)
      on conflict do nothing returning id`),
    recordDeed(to, actor, {
      command: 'create-cohort',
      noun: 'cohort',
      nounId: insertedRow,
      detail: { programmeId, instructorIds },
    }),
    // Only behind a deed: a class that was there before keeps its instructors.
    to.run(sql`
      insert into cohort_instructors (cohort_id, instructor_id, added_at)
      select c.id, i.id, ${now().toISOString()} from cohorts c, instructors i
      where changes() > 0 and c.programme_id = ${programmeId} and c.name = ${name} and i.ended_at is null
        and i.id in (select value from json_each(${JSON.stringify(instructorIds)}))`),
    to.all(sql`select 1 from programmes p where ${mine}`),
  ]);
  const [row] = created;
  if (row !== undefined) return { ok: true, id: row.id };
  return { ok: false, problem: found.length > 0 ? 'name_taken' : 'unknown_programme' };
}
