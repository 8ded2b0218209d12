import { sql } from 'drizzle-orm';
import { database } from '#db/client.ts';
import type { Actor } from '#src/domain/actor/actor.ts';
import { actsFor } from '#src/domain/member/membership.queries.server.ts';
import type { Instructor } from './office-programme.ts';
import { programmeKeepers } from './programme.policy.ts';

export const instructorsPerPage = 50;

/** Instructors by name, those who still teach first, a page at a time; none for somebody who keeps no programmes. */
export async function listInstructorPage(
  actor: Actor,
  text: string,
  page: number,
): Promise<{ instructors: Instructor[]; total: number }> {
  const needle = text.toLowerCase();
  const rows = await database().all<Instructor & { total: number }>(sql`
    select i.id, i.name, i.organisation, i.subject, i.added_at "addedAt", i.ended_at "endedAt",
      i.end_reason "endReason", count(*) over () total,
      (select count(*) from cohort_instructors t where t.instructor_id = i.id) "cohortCount"
    from instructors i where ${actsFor(actor, 'null', programmeKeepers)}
      and (${needle} = '' or instr(lower(i.name || ' ' || coalesce(i.organisation, '') || ' ' || coalesce(i.subject, '')),
        ${needle}) > 0)
    order by i.ended_at is not null, i.name collate nocase, i.id
    limit ${instructorsPerPage} offset ${(page - 1) * instructorsPerPage}`);
  return { instructors: rows.map(({ total: _total, ...row }) => row), total: rows[0]?.total ?? 0 };
}

/** More than this no form offers at once. */
const mostChoices = 500;

/** Those who may be chosen for a class, by name: who still teaches, and who teaches it already. */
export async function listInstructorChoices(
  actor: Actor,
  cohortId = 0,
): Promise<{ id: number; name: string; subject: string | null; isChosen: boolean }[]> {
  const rows = await database().all<{
    id: number;
    name: string;
    subject: string | null;
    isChosen: number;
  }>(sql`
    select i.id, i.name, i.subject, t.cohort_id is not null "isChosen"
    from instructors i left join cohort_instructors t on t.instructor_id = i.id and t.cohort_id = ${cohortId}
    where (i.ended_at is null or t.cohort_id is not null) and ${actsFor(actor, 'null', programmeKeepers)}
    -- Those of the class first: who fell off the list would be taken off the class when its form is saved.
    order by t.cohort_id is null, i.name collate nocase, i.id limit ${mostChoices}`);
  return rows.map((row) => ({ ...row, isChosen: row.isChosen === 1 }));
}

/** The names of those who teach a class. */
export async function listCohortInstructors(actor: Actor, cohortId: number): Promise<string[]> {
  const rows = await database().all<{ name: string }>(sql`
    select i.name from cohort_instructors t join instructors i on i.id = t.instructor_id
    where t.cohort_id = ${cohortId} and ${actsFor(actor, 'null', programmeKeepers)}
    order by i.name collate nocase limit 100`);
  return rows.map(({ name }) => name);
}
