import { sql } from 'drizzle-orm';
import { database } from '#db/client.ts';

/** A programme that trains and its classes among which somebody chooses. */
export interface ClassChoice {
  programmeId: string;
  programme: string;
  cohorts: { id: number; name: string }[];
}

/** So many of the latest classes a form offers; a city holds hundreds a year. */
export const mostClasses = 100;

/** So many classes of the UMKM at hand, and so many programmes: both far above what there is. */
const mostOwn = 50;
const mostProgrammes = 200;

/**
 * The programmes that train, by name, with the latest classes. What a form is likely to mean is offered as well, however
 * old: classes in which these UMKM took part, and the class that is chosen already.
 */
export async function listClassChoices({
  enterpriseIds = [],
  chosenId = 0,
}: {
  enterpriseIds?: readonly number[] | undefined;
  chosenId?: number | null | undefined;
} = {}): Promise<ClassChoice[]> {
  const theirs = sql`(select value from json_each(${JSON.stringify(enterpriseIds)}))`;
  const rows = await database().all<{ programmeId: string; programme: string; cohorts: string }>(sql`
    with offered (id) as (
      select id from (select c.id from cohorts c join programmes p on p.id = c.programme_id and p.trains
        order by coalesce(c.starts_on, '') desc, c.id desc limit ${mostClasses})
      union select cohort_id from (select cohort_id from participants where enterprise_id in ${theirs}
        order by id desc limit ${mostOwn})
      union select cohort_id from (select g.cohort_id from claims t join graduations g on g.claim_id = t.id
        where t.enterprise_id in ${theirs} order by t.id desc limit ${mostOwn})
      union select ${chosenId ?? 0})
    select p.id "programmeId", p.name programme,
      (select json_group_array(json_object('id', c.id, 'name', c.name) order by c.name)
        from cohorts c where c.programme_id = p.id and c.id in (select id from offered)) cohorts
    from programmes p where p.trains order by p.is_example, p.name limit ${mostProgrammes}`);
  return rows.map((row) => ({ ...row, cohorts: JSON.parse(row.cohorts) as ClassChoice['cohorts'] }));
}
