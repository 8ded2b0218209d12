import { sql } from 'drizzle-orm';
import { database } from '#db/client.ts';
import type { Actor } from '#src/domain/actor/actor.ts';
import { recordDeed } from '#src/domain/audit/audit-statements.server.ts';
import { actsForOffice } from '#src/domain/member/membership.queries.server.ts';
import { supportKeepers } from '#src/domain/support/support.policy.ts';
import { now } from '#src/platform/clock.server.ts';
import { correctableSince, type VisitFindings } from './mentoring.ts';

export type CorrectVisitAnswer = { ok: true } | { ok: false; problem: 'too_late' | 'unknown_cohort' };

/** Corrects a visit within a day of its recording: later it is a snapshot that others may have relied on. */
export async function correctVisit(
  actor: Actor,
  visitId: number,
  visit: VisitFindings,
): Promise<CorrectVisitAnswer> {
  const to = database();
  const isOpen = sql`id = ${visitId} and ended_at is null and recorded_at > ${correctableSince(now())}
    and ${actsForOffice(actor, supportKeepers.officers ?? [])}`;
  const [written, , open] = await to.batch([
    to.all(sql`
      update mentoring_visits set cohort_id = ${visit.cohortId}, visited_on = ${visit.visitedOn},
        monthly_sales = ${visit.monthlySales}, workers = ${visit.workers}, legality = ${visit.legality},
        obstacles = ${visit.obstacles}, follow_up = ${visit.followUp}, follow_up_on = ${visit.followUpOn}
      where ${isOpen}
        and (${visit.cohortId} is null or exists (select 1 from cohorts k where k.id = ${visit.cohortId}))
      returning id`),
    recordDeed(to, actor, { command: 'correct-visit', noun: 'mentoring_visit', nounId: visitId }),
    to.all(sql`select 1 from mentoring_visits where ${isOpen}`),
  ]);
  if (written.length > 0) return { ok: true };
  return { ok: false, problem: open.length === 0 ? 'too_late' : 'unknown_cohort' };
}
