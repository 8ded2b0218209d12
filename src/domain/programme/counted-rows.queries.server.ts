import { sql, type SQL } from 'drizzle-orm';
import type { CountedFrom } from './measure.ts';

/** Days from the first of January of one year to the last of December of another, and whether examples count. */
export interface Span {
  fromOn: string;
  untilOn: string;
  withExamples: boolean;
}

/** The same records with each UMKM once, and beside them those that belong to no known one. */
export function eachEnterpriseOnce(rows: SQL): SQL {
  return sql`select min(id) id, name, max(note) note, slug, min(cohort_id) cohort_id, max(day) day
    from (${rows}) group by coalesce(slug, id)`;
}

/**
 * The records that a measure counts for a programme in a span of days, as a query with the columns id, name, note, slug,
 * cohort_id and day; `measure.ts` says in words what is counted. Names are of UMKM, classes, places: no participant's.
 */
export function countedRows(counted: CountedFrom, programmeId: string, span: Span): SQL {
  switch (counted.from) {
    case 'passed':
      return passed(counted.classes, programmeId, span);
    case 'certified':
      return certified(counted.classes, programmeId, span);
    case 'supports':
      return sql`
        select s.id, e.name, s.partner note, e.slug, null cohort_id, s.received_on day
        from supports s join enterprises e on e.id = s.enterprise_id
        where s.programme_id = ${programmeId} and s.kind = ${counted.kind} and s.ended_at is null
          and ${isCounted('s', span)} and ${within('s.received_on', span)}`;
    case 'participations':
      return sql`
        select s.id, e.name, v.name note, e.slug, null cohort_id, v.starts_on day
        from event_participations s join events v on v.id = s.event_id join enterprises e on e.id = s.enterprise_id
        where v.kind = ${counted.kind} and s.ended_at is null and v.ended_at is null
          and ${isCounted('s', span)} and ${within('v.starts_on', span)}`;
    case 'instructors':
      // The name of somebody who teaches is for those who keep programmes: here the organisation stands for it.
      return sql`
        select i.id, coalesce(i.organisation, i.subject, '') name, i.subject note, null slug, min(c.id) cohort_id,
          min(c.starts_on) day
        from instructors i join cohort_instructors t on t.instructor_id = i.id join cohorts c on c.id = t.cohort_id
        where c.programme_id = ${programmeId} and ${within('c.starts_on', span)} group by i.id`;
    case 'kelurahan':
      return kelurahan(programmeId, span);
  }
}

const within = (column: string, { fromOn, untilOn }: Span): SQL =>
  sql`${sql.raw(column)} between ${fromOn} and ${untilOn}`;

const isCounted = (record: string, { withExamples }: Span): SQL =>
  withExamples ? sql`true` : sql`(not ${sql.raw(record)}.is_example and not coalesce(e.is_example, 0))`;

/** A participant stands as the UMKM that is matched, or as the class alone. */
const participant = sql`q.id, coalesce(e.name, c.name) name, c.name note, e.slug, c.id cohort_id`;
const participants = sql`participants q join cohorts c on c.id = q.cohort_id
  left join enterprises e on e.id = q.enterprise_id`;

function passed(classes: readonly string[], programmeId: string, span: Span): SQL {
  return sql`
    select ${participant}, s.decided_on day
    from ${participants} join participant_results s on s.participant_id = q.id
    where c.programme_id = ${programmeId} and c.measure in ${[...classes]} and q.ended_at is null
      and s.superseded_at is null and s.result in ('lulus', 'kompeten') and ${isCounted('q', span)}
      and ${within('s.decided_on', span)}`;
}

function certified(classes: readonly string[] | 'all', programmeId: string, span: Span): SQL {
  const inClass = classes === 'all' ? sql`true` : sql`c.measure in ${[...classes]}`;
  return sql`
    select ${participant}, min(s.on_day) day
    from ${participants} join (
      select participant_id, issued_on on_day from training_certificates where revoked_at is null
      union all
      select participant_id, tested_on from competency_tests where ended_at is null and outcome = 'kompeten'
    ) s on s.participant_id = q.id
    where c.programme_id = ${programmeId} and ${inClass} and q.ended_at is null and ${isCounted('q', span)}
    group by q.id having ${within('min(s.on_day)', span)}`;
}

function kelurahan(programmeId: string, span: Span): SQL {
  const held = sql`c.programme_id = ${programmeId} and ${within('c.starts_on', span)}`;
  return sql`
    select r.code id, r.name, k.name note, null slug, min(s.cohort_id) cohort_id, min(s.on_day) day
    from (
      select c.region_code code, c.id cohort_id, c.starts_on on_day from cohorts c where ${held}
      union
      select q.kelurahan_code, c.id, c.starts_on from cohorts c join participants q on q.cohort_id = c.id
        where ${held} and q.ended_at is null
    ) s join regions r on r.code = s.code and r.level = 'kelurahan' left join regions k on k.code = r.parent_code
    group by r.code`;
}
