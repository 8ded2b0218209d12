import { sql, type SQL } from 'drizzle-orm';
import { database } from '#db/client.ts';
import type { Actor } from '#src/domain/actor/actor.ts';
import { placeOf } from '#src/domain/enterprise/enterprise-cards.queries.server.ts';
import type { EnterprisePlace } from '#src/domain/enterprise/enterprise.ts';
import { actsForOffice } from '#src/domain/member/membership.queries.server.ts';
import { supportKeepers } from '#src/domain/support/support.policy.ts';
import { now, today as currentDay } from '#src/platform/clock.server.ts';
import {
  correctableSince,
  followUpState,
  visitsPerPage,
  type ListedVisit,
  type VisitFilter,
} from './mentoring.ts';

type Row = Omit<ListedVisit, 'enterprise' | 'isExample' | 'state' | 'isCorrectable'> & {
  isExample: number;
  enterpriseId: number;
  slug: string;
  name: string;
  place: string;
};

const columns = sql`v.id, v.visited_on "visitedOn", v.cohort_id "cohortId", k.name cohort, t.name programme,
  v.monthly_sales "monthlySales", v.workers, v.legality, v.obstacles, v.follow_up "followUp",
  v.follow_up_on "followUpOn", v.followed_up_at "followedUpAt", v.recorded_by "recordedBy",
  v.recorded_at "recordedAt", v.ended_at "endedAt", v.end_reason "endReason", v.is_example "isExample",
  e.id "enterpriseId", e.slug, e.name, ${placeOf('e')} place`;

const source = sql`mentoring_visits v join enterprises e on e.id = v.enterprise_id
  left join cohorts k on k.id = v.cohort_id left join programmes t on t.id = k.programme_id`;

/** Visits that stand, one page at a time: follow-ups that are due come first, the longest due on top, then the latest. */
export async function listVisits(
  actor: Actor,
  filter: VisitFilter,
  page: number,
  today = currentDay(),
  perPage = visitsPerPage,
): Promise<{ visits: ListedVisit[]; total: number }> {
  const fits = conditionOf(actor, filter, today);
  const isDue = stateCondition('due', today);
  const to = database();
  const [rows, [counted]] = await to.batch([
    to.all<Row>(sql`
      select ${columns} from ${source} where ${fits}
      order by ${isDue} desc, iif(${isDue}, coalesce(v.follow_up_on, v.visited_on), '') , v.visited_on desc, v.id desc
      limit ${perPage} offset ${(page - 1) * perPage}`),
    to.all<{ total: number }>(sql`
      select count(*) total from mentoring_visits v join enterprises e on e.id = v.enterprise_id where ${fits}`),
  ]);
  return { visits: rows.map((row) => toVisit(row, today)), total: counted?.total ?? 0 };
}

/** One visit, ended or not. */
export async function findVisit(actor: Actor, visitId: number): Promise<ListedVisit | undefined> {
  const [row] = await database().all<Row>(
    sql`select ${columns} from ${source} where v.id = ${visitId} and ${keeps(actor)}`,
  );
  return row === undefined ? undefined : toVisit(row, currentDay());
}

/** Every visit to an UMKM that stands, the first one first. */
export async function listVisitsOf(actor: Actor, enterpriseId: number): Promise<ListedVisit[]> {
  const rows = await database().all<Row>(sql`
    select ${columns} from ${source}
    where v.enterprise_id = ${enterpriseId} and v.ended_at is null and ${keeps(actor)}
    order by v.visited_on, v.id limit 500`);
  return rows.map((row) => toVisit(row, currentDay()));
}

function conditionOf(actor: Actor, { followUp, kecamatanCode, cohortId }: VisitFilter, today: string): SQL {
  return sql.join(
    [
      sql`v.ended_at is null and ${keeps(actor)}`,
      ...(followUp === undefined ? [] : [stateCondition(followUp, today)]),
      ...(kecamatanCode === undefined ? [] : [sql`e.kecamatan_code = ${kecamatanCode}`]),
      ...(cohortId === undefined ? [] : [sql`v.cohort_id = ${cohortId}`]),
    ],
    sql` and `,
  );
}

/** `followUpState` as SQL. */
function stateCondition(state: NonNullable<VisitFilter['followUp']>, today: string): SQL {
  const open = sql`v.follow_up is not null and v.followed_up_at is null`;
  switch (state) {
    case 'due':
      return sql`(${open} and coalesce(v.follow_up_on, '') <= ${today})`;
    case 'planned':
      return sql`(${open} and v.follow_up_on > ${today})`;
    case 'done':
      return sql`(v.follow_up is not null and v.followed_up_at is not null)`;
    case 'none':
      return sql`(v.follow_up is null)`;
  }
}

function keeps(actor: Actor): SQL {
  return actsForOffice(actor, supportKeepers.officers ?? []);
}

function toVisit(row: Row, today: string): ListedVisit {
  const { enterpriseId, slug, name, place, isExample, ...visit } = row;
  return {
    ...visit,
    state: followUpState(visit, today),
    isCorrectable: visit.endedAt === null && visit.recordedAt > correctableSince(now()),
    isExample: isExample === 1,
    enterprise: { id: enterpriseId, slug, name, place: JSON.parse(place) as EnterprisePlace },
  };
}
