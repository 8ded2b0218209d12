import { sql, type SQL } from 'drizzle-orm';
import { database } from '#db/client.ts';
import type { Actor } from '#src/domain/actor/actor.ts';
import { actsFor } from '#src/domain/member/membership.queries.server.ts';
import { today } from '#src/platform/clock.server.ts';
import { countedRows, eachEnterpriseOnce } from './counted-rows.queries.server.ts';
import { countedFrom, countsEnterprises, lastYearOf, targetMeasures, type TargetMeasure } from './measure.ts';
import {
  countedPerPage,
  type CountedRecord,
  type CountedTarget,
  type ProgrammeTarget,
} from './office-programme.ts';
import { programmeReaders } from './programme.policy.ts';
import { hasRealRecords } from './real-records.queries.server.ts';

/** The targets of a programme, the latest year first, each with what the records say was reached so far. */
export async function listCountedTargets(actor: Actor, programmeId: string): Promise<CountedTarget[]> {
  const targets = await database().all<ProgrammeTarget>(sql`
    select t.year, t.measure, t.number, t.unit, t.years, t.note, t.source, t.source_url "sourceUrl", t.set_by "setBy"
    from programme_targets t
    where t.programme_id = ${programmeId} and ${actsFor(actor, 'null', programmeReaders)}
    order by t.year desc, (select key from json_each(${JSON.stringify(targetMeasures)}) where value = t.measure)
    limit 200`);
  const withExamples = !(await hasRealRecords());
  const [first, ...rest] = targets.map((target) =>
    database().all<{ count: number }>(
      sql`select count(*) count from (${behind(programmeId, target, withExamples)})`,
    ),
  );
  if (first === undefined) return [];
  const counts = await database().batch([first, ...rest]);
  return targets.map((target, index) => ({ ...target, realised: counts[index]?.[0]?.count ?? 0 }));
}

/** One target with the records behind it, the latest first, a page at a time. */
export async function findCountedTarget(
  actor: Actor,
  programmeId: string,
  { year, measure }: { year: number; measure: TargetMeasure },
  page: number,
): Promise<{ target: CountedTarget; records: CountedRecord[] } | undefined> {
  const targets = await listCountedTargets(actor, programmeId);
  const target = targets.find((one) => one.year === year && one.measure === measure);
  if (target === undefined) return undefined;
  const records = await database().all<CountedRecord>(sql`
    select id, name, note, slug, cohort_id "cohortId", day
    from (${behind(programmeId, target, !(await hasRealRecords()))})
    order by day desc, name, id limit ${countedPerPage} offset ${(page - 1) * countedPerPage}`);
  return { target, records };
}

/** The day up to which the records are counted. */
export function countedOn(): string {
  return today();
}

type Aim = Pick<ProgrammeTarget, 'year' | 'years' | 'unit' | 'measure'>;

function behind(programmeId: string, target: Aim, withExamples: boolean): SQL {
  const span = { fromOn: `${target.year}-01-01`, untilOn: `${lastYearOf(target)}-12-31`, withExamples };
  const rows = countedRows(countedFrom[target.measure], programmeId, span);
  return countsEnterprises(target.unit) ? eachEnterpriseOnce(rows) : rows;
}
