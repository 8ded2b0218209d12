import { sql, type SQL } from 'drizzle-orm';
import { database } from '#db/client.ts';
import type { Actor } from '#src/domain/actor/actor.ts';
import { actsFor } from '#src/domain/member/membership.queries.server.ts';
import {
  cohortsPerPage,
  programmesPerPage,
  type ListedCohort,
  type ListedProgramme,
  type OfficeProgramme,
  type ProgrammeFilter,
} from './office-programme.ts';
import { programmeReaders } from './programme.policy.ts';

type ProgrammeRow = Omit<ListedProgramme, 'trains'> & { trains: number; total: number };

/** Programmes by name, those with targets or classes first, a page at a time; none for somebody who reads no programmes. */
export async function listProgrammePage(
  actor: Actor,
  { text, kind, year }: ProgrammeFilter,
  page: number,
): Promise<{ programmes: ListedProgramme[]; total: number }> {
  const parts: SQL[] = [actsFor(actor, 'null', programmeReaders)];
  if (text !== '') {
    parts.push(sql`(instr(lower(p.name), ${text.toLowerCase()}) > 0
      or instr(lower(coalesce(p.organiser, '')), ${text.toLowerCase()}) > 0)`);
  }
  if (kind !== undefined) parts.push(sql`p.trains = ${kind === 'pelatihan' ? 1 : 0}`);
  if (year !== undefined) {
    parts.push(sql`exists (select 1 from programme_targets y where y.programme_id = p.id
      and ${year} between y.year and y.year + y.years - 1)`);
  }
  const rows = await database().all<ProgrammeRow>(sql`
    select p.id, p.name, p.organiser, p.trains, count(*) over () total,
      (select count(*) from cohorts c where c.programme_id = p.id) "cohortCount",
      (select count(*) from cohorts c join participants q on q.cohort_id = c.id
        where c.programme_id = p.id and q.ended_at is null) "participantCount",
      (select count(*) from programme_targets t where t.programme_id = p.id) "targetCount",
      (select max(t.year + t.years - 1) from programme_targets t where t.programme_id = p.id) "targetYear"
    from programmes p where ${sql.join(parts, sql` and `)}
    order by "targetCount" + "cohortCount" = 0, p.name collate nocase, p.id limit ${programmesPerPage} offset ${(page - 1) * programmesPerPage}`);
  const programmes = rows.map(({ total: _total, ...row }) => ({ ...row, trains: row.trains === 1 }));
  return { programmes, total: rows[0]?.total ?? 0 };
}

/** The years for which there are targets, the latest first. */
export async function listTargetYears(actor: Actor): Promise<number[]> {
  const rows = await database().all<{ year: number }>(sql`
    select distinct t.year + y.value year from programme_targets t join json_each('[0,1,2,3,4,5,6,7,8,9]') y on y.value < t.years
    where ${actsFor(actor, 'null', programmeReaders)} order by 1 desc limit 50`);
  return rows.map(({ year }) => year);
}

/** A programme by its id; undefined where there is none, or for somebody who reads no programmes. */
export async function findProgramme(actor: Actor, id: string): Promise<OfficeProgramme | undefined> {
  const [row] = await database().all<
    Omit<OfficeProgramme, 'trains' | 'isExample'> & { trains: number; isExample: number }
  >(sql`
    select p.id, p.name, p.name_en "nameEn", p.organiser, p.period, p.facts, p.source_url "sourceUrl", p.trains,
      p.is_example "isExample"
    from programmes p where p.id = ${id} and ${actsFor(actor, 'null', programmeReaders)}`);
  return row === undefined ? undefined : { ...row, trains: row.trains === 1, isExample: row.isExample === 1 };
}

/** The classes of a programme with their counts, the latest first, a page at a time. */
export async function listCohortPage(
  actor: Actor,
  programmeId: string,
  page: number,
): Promise<{ cohorts: ListedCohort[]; total: number }> {
  const rows = await database().all<ListedCohort & { total: number }>(sql`
    select c.id, c.name, c.starts_on "startsOn", c.ends_on "endsOn", c.place, r.name region, c.seats, c.measure,
      count(*) over () total,
      (select count(*) from participants q where q.cohort_id = c.id and q.ended_at is null) "participantCount",
      (select count(*) from participants q join participant_selections s on s.participant_id = q.id
        where q.cohort_id = c.id and q.ended_at is null and s.superseded_at is null and s.outcome = 'chosen')
        "chosenCount",
      (select count(*) from participants q join participant_results s on s.participant_id = q.id
        where q.cohort_id = c.id and q.ended_at is null and s.superseded_at is null
          and s.result in ('lulus', 'kompeten')) "passedCount"
    from cohorts c left join regions r on r.code = c.region_code
    where c.programme_id = ${programmeId} and ${actsFor(actor, 'null', programmeReaders)}
    order by coalesce(c.starts_on, c.ends_on, '') desc, c.id desc
    limit ${cohortsPerPage} offset ${(page - 1) * cohortsPerPage}`);
  return { cohorts: rows.map(({ total: _total, ...row }) => row), total: rows[0]?.total ?? 0 };
}
