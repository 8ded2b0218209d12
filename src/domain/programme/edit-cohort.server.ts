import { sql } from 'drizzle-orm';
import { database } from '#db/client.ts';
import type { Actor } from '#src/domain/actor/actor.ts';
import { recordDeed } from '#src/domain/audit/audit-statements.server.ts';
import { actsFor } from '#src/domain/member/membership.queries.server.ts';
import { now } from '#src/platform/clock.server.ts';
import type { CohortFacts } from './cohort-form.ts';
import { programmeKeepers } from './programme.policy.ts';

export type EditCohortAnswer = { ok: true } | { ok: false; problem: 'unknown_cohort' | 'name_taken' };

/**
 * Changes what is said of a class and who teaches it. Instructors who left the list are taken off; the audit log keeps
 * who taught when, in the particulars of each change.
 */
export async function editCohort(actor: Actor, id: number, cohort: CohortFacts): Promise<EditCohortAnswer> {
  const { name, startsOn, endsOn, regionCode, place, seats, measure, instructorIds } = cohort;
  const may = actsFor(actor, 'null', programmeKeepers);
  const chosen = sql`(select value from json_each(${JSON.stringify(instructorIds)}))`;
  const hasTheName = sql`exists (select 1 from cohorts h where h.id = ${id} and h.name = ${name})`;
  const to = database();
  const [edited, , , , found] = await to.batch([
    to.all(sql`
      update cohorts as c set name = ${name}, starts_on = ${startsOn}, ends_on = ${endsOn}, region_code = ${regionCode},
        place = ${place}, seats = ${seats}, measure = ${measure}
      where c.id = ${id} and ${may} and (c.name = ${name} or not exists (select 1 from cohorts o
        where o.programme_id = c.programme_id and o.name = ${name} collate nocase and o.id <> c.id))
      returning id`),
    recordDeed(to, actor, { command: 'edit-cohort', noun: 'cohort', nounId: id, detail: { instructorIds } }),
    to.run(sql`delete from cohort_instructors
      where cohort_id = ${id} and ${may} and ${hasTheName} and instructor_id not in ${chosen}`),
    to.run(sql`
      insert into cohort_instructors (cohort_id, instructor_id, added_at)
      select ${id}, i.id, ${now().toISOString()} from instructors i
      where ${may} and ${hasTheName} and i.ended_at is null and i.id in ${chosen} on conflict do nothing`),
    to.all(sql`select 1 from cohorts where id = ${id} and ${may}`),
  ]);
  if (edited.length > 0) return { ok: true };
  return { ok: false, problem: found.length > 0 ? 'name_taken' : 'unknown_cohort' };
}
