import { sql, type SQL } from 'drizzle-orm';
import { database } from '#db/client.ts';
import type { Actor } from '#src/domain/actor/actor.ts';
import { actsFor } from '#src/domain/member/membership.queries.server.ts';
import { programmeKeepers } from '#src/domain/programme/programme.policy.ts';
import { today as currentDay } from '#src/platform/clock.server.ts';
import { resultsPerPage, type ClassResult, type ResultCounts, type ResultFilter } from './class-results.ts';
import { refusedGraduation } from './graduation-statements.server.ts';

const may = (actor: Actor) => actsFor(actor, 'null', programmeKeepers);

const isPassed = sql`coalesce(r.result in ('lulus', 'kompeten'), false)`;
/** Reserves who moved up are chosen by a decision of their own; without a selection everybody takes part. */
const isChosen = sql`(s.outcome is null or s.outcome = 'chosen' or r.id is not null)`;
const lacksGraduation = sql`(${isPassed} and r.graduation_claim_id is null and t.trains = 1)`;

const conditions: Record<ResultFilter, SQL> = {
  chosen: isChosen,
  everyone: sql`true`,
  without_result: sql`(${isChosen} and r.id is null)`,
  passed: isPassed,
  without_graduation: lacksGraduation,
};

const participantRows = (cohortId: number) => sql`participants p
  join cohorts h on h.id = p.cohort_id join programmes t on t.id = h.programme_id
  left join participant_selections s on s.participant_id = p.id and s.superseded_at is null
  left join participant_results r on r.participant_id = p.id and r.superseded_at is null
  left join training_certificates k on k.participant_id = p.id and k.revoked_at is null
  left join awards a on a.participant_id = p.id and a.ended_at is null
  left join enterprises e on e.id = p.enterprise_id
  where h.id = ${cohortId} and p.ended_at is null`;

/** The participants of a class with their results, those of one page by name; none for who keeps no programmes. */
export async function listClassResults(
  actor: Actor,
  cohortId: number,
  { filter, page = 1 }: { filter: ResultFilter; page?: number },
): Promise<ClassResult[]> {
  const rows = await database().all<{ row: string }>(sql`
    select json_object('participantId', p.id, 'name', p.name, 'businessName', p.business_name,
      'enterprise', json(iif(e.id is null, 'null', json_object('id', e.id, 'slug', e.slug, 'name', e.name))),
      'selection', json(iif(s.id is null, 'null', json_object('outcome', s.outcome, 'score', s.score))),
      'present', (select count(*) from attendances x join meetings m on m.id = x.meeting_id
        where x.participant_id = p.id and m.cohort_id = h.id and x.presence = 'present'),
      'meetings', (select count(*) from meetings m where m.cohort_id = h.id),
      'standing', json(iif(r.id is null, 'null',
        json_object('id', r.id, 'result', r.result, 'score', r.score, 'decidedOn', r.decided_on))),
      'lastTest', (select x.outcome from competency_tests x where x.participant_id = p.id and x.ended_at is null
        order by x.tested_on desc, x.id desc limit 1),
      'certificate', json(iif(k.id is null, 'null', json_object('id', k.id, 'number', k.number))),
      'award', json(iif(a.id is null, 'null', json_object('id', a.id, 'rank', a.rank))),
      'missing', case when not ${lacksGraduation} then null when p.enterprise_id is null then 'no_enterprise'
        when ${refusedGraduation()} is null then 'not_made' else 'refused' end,
      'refusedClaimId', iif(${lacksGraduation}, ${refusedGraduation()}, null)) row
    from ${participantRows(cohortId)} and ${conditions[filter]} and ${may(actor)}
    order by s.outcome is 'refused', s.outcome is 'reserve', p.name_key, p.id
    limit ${resultsPerPage} offset ${(page - 1) * resultsPerPage}`);
  return rows.map(({ row }) => JSON.parse(row) as ClassResult);
}

/** What a class counts; zeros for who keeps no programmes. */
export async function countClassResults(actor: Actor, cohortId: number): Promise<ResultCounts> {
  const count = (condition: SQL) => sql`coalesce(sum(${condition}), 0)`;
  const [row] = await database().all<ResultCounts>(sql`
    select count(*) everyone, ${count(isChosen)} chosen, ${count(conditions.without_result)} "withoutResult",
      ${count(isPassed)} passed, ${count(lacksGraduation)} "withoutGraduation",
      ${count(sql`(${lacksGraduation} and p.enterprise_id is not null and ${refusedGraduation()} is null)`)} "toMake",
      ${count(sql`(${isPassed} and k.id is null)`)} "withoutCertificate"
    from ${participantRows(cohortId)} and ${may(actor)}`);
  return row ?? noCounts;
}

const noCounts: ResultCounts = {
  chosen: 0,
  everyone: 0,
  withoutResult: 0,
  passed: 0,
  withoutGraduation: 0,
  toMake: 0,
  withoutCertificate: 0,
};

/** The day on which results are dated unless another is typed: the last of the class, or today while it runs. */
export function usualResultDay(endsOn: string | null): string {
  const today = currentDay();
  return endsOn !== null && endsOn < today ? endsOn : today;
}
