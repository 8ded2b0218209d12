import { sql } from 'drizzle-orm';
import { database } from '#db/client.ts';
import type { Actor } from '#src/domain/actor/actor.ts';
import { actsFor } from '#src/domain/member/membership.queries.server.ts';
import type { Cohort } from './cohort.ts';
import type { TargetMeasure } from './measure.ts';
import { programmeReaders } from './programme.policy.ts';

type Row = Pick<Cohort, 'id' | 'name' | 'startsOn' | 'endsOn' | 'place' | 'seats'> & {
  measure: TargetMeasure | null;
  programmeId: string;
  programme: string;
  regionCode: string | null;
  region: string | null;
  isExample: number;
};

/** A class by its number; undefined where there is none, or for somebody who reads no programmes. */
export async function findCohort(actor: Actor, id: number): Promise<Cohort | undefined> {
  const [row] = await database().all<Row>(sql`
    select c.id, c.name, c.starts_on "startsOn", c.ends_on "endsOn", c.place, c.seats, c.measure,
      p.id "programmeId", p.name programme, r.code "regionCode", r.name region,
      (p.is_example or exists (select 1 from participants e where e.cohort_id = c.id and e.is_example)) "isExample"
    from cohorts c join programmes p on p.id = c.programme_id left join regions r on r.code = c.region_code
    where c.id = ${id} and ${actsFor(actor, 'null', programmeReaders)}`);
  if (row === undefined) return undefined;
  const { programmeId, programme, regionCode, region, isExample, ...plain } = row;
  return {
    ...plain,
    programme: { id: programmeId, name: programme },
    region: regionCode === null ? null : { code: regionCode, name: region ?? regionCode },
    isExample: isExample === 1,
  };
}
