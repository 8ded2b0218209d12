import { sql } from 'drizzle-orm';
import { database } from '#db/client.ts';
import type { Actor } from '#src/domain/actor/actor.ts';
import { insertedRow, recordDeed } from '#src/domain/audit/audit-statements.server.ts';
import { actsFor } from '#src/domain/member/membership.queries.server.ts';
import { supportKeepers } from '#src/domain/support/support.policy.ts';
import { now } from '#src/platform/clock.server.ts';
import type { VisitFindings } from './mentoring.ts';

export type RecordVisitAnswer =
  { ok: true; visitId: number } | { ok: false; problem: 'unknown_enterprise' | 'unknown_cohort' };

/** Records what an officer found at an UMKM on a day. */
export async function recordVisit(
  actor: Actor,
  enterpriseId: number,
  visit: VisitFindings,
): Promise<RecordVisitAnswer> {
  const to = database();
  const isTheirs = sql`e.id = ${enterpriseId} and ${actsFor(actor, 'e.id', supportKeepers)}`;
  const [written, , known] = await to.batch([
    to.all<{ id: number }>(sql`
      insert into mentoring_visits (enterprise_id, cohort_id, visited_on, monthly_sales, workers, legality, obstacles,
        follow_up, follow_up_on, recorded_by, recorded_at, is_example)
      select e.id, ${visit.cohortId}, ${visit.visitedOn}, ${visit.monthlySales}, ${visit.workers}, ${visit.legality},
        ${visit.obstacles}, ${visit.followUp}, ${visit.followUpOn}, ${actor.office}, ${now().toISOString()}, e.is_example
      from enterprises e where ${isTheirs}
        and (${visit.cohortId} is null or exists (select 1 from cohorts k where k.id = ${visit.cohortId}))
      returning id`),
    recordDeed(to, actor, {
      command: 'record-visit',
      noun: 'mentoring_visit',
      nounId: insertedRow,
      enterpriseId,
    }),
    to.all(sql`select 1 from enterprises e where ${isTheirs}`),
  ]);
  const [row] = written;
  if (row !== undefined) return { ok: true, visitId: row.id };
  return { ok: false, problem: known.length === 0 ? 'unknown_enterprise' : 'unknown_cohort' };
}
