import { sql, type SQL } from 'drizzle-orm';
import { database } from '#db/client.ts';
import type { Actor } from '#src/domain/actor/actor.ts';
import { recordDeed } from '#src/domain/audit/audit-statements.server.ts';
import { endUnearned } from '#src/domain/award/ending-statements.server.ts';
import { earliestDay, isDay } from '#src/domain/form/day.ts';
import { actsFor } from '#src/domain/member/membership.queries.server.ts';
import { programmeKeepers } from '#src/domain/programme/programme.policy.ts';
import { revokeUnearned } from '#src/domain/training-certificate/revoking-statements.server.ts';
import { now, today } from '#src/platform/clock.server.ts';
import { listConcernedEnterprises } from './concerned.queries.server.ts';
import { settleGraduations } from './graduation-statements.server.ts';
import { isScore, mostResultsAtOnce, type GivenResult } from './training-result.ts';

export type ResultProblem =
  | 'none_given'
  | 'too_many'
  | 'score_out_of_range'
  | 'not_a_day'
  | 'in_future'
  | 'too_early'
  | 'unknown_participant'
  | 'changed_meanwhile';

export type RecordAnswer =
  | { ok: true; recorded: number }
  | {
      ok: false;
      problem: ResultProblem;
      /** Whom it is about; empty for the whole form. */ participantIds: number[];
    };

/**
 * Records how participants of a class ended it, in the place of what stood. All are recorded or none: when another
 * officer has recorded one of them since, the answer names whom. Passes open the window to their UMKM at once, and a
 * fail in the place of a pass ends the graduation, the certificate and the award that came of it.
 */
export async function recordResults(
  actor: Actor,
  cohortId: number,
  given: readonly GivenResult[],
): Promise<RecordAnswer> {
  const problem = problemIn(given);
  if (problem !== undefined) return problem;
  const participantIds = given.map((each) => each.participantId);
  const enterpriseIds = await listConcernedEnterprises(participantIds);
  const at = now().toISOString();
  const rows = JSON.stringify(given);
  const may = sql`${actsFor(actor, 'null', programmeKeepers)} and not exists (${obstacles(cohortId, rows)})`;
  const to = database();
  const [, recorded] = await to.batch([
    to.run(sql`
      update participant_results set superseded_at = ${at}
      where superseded_at is null and id in (select value->>'insteadOf' from json_each(${rows})) and ${may}`),
    to.all<{ id: number }>(sql`
      insert into participant_results
        (participant_id, result, score, decided_on, graduation_claim_id, decided_by, recorded_at)
      select j.value->>'participantId', j.value->>'result', j.value->>'score', j.value->>'decidedOn',
        was.graduation_claim_id, ${actor.office}, ${at}
      from json_each(${rows}) j left join participant_results was on was.id = j.value->>'insteadOf'
      where ${may}
      returning id`),
    recordDeed(to, actor, {
      command: 'record-results',
      noun: 'cohort',
      nounId: cohortId,
      detail: { participantIds },
    }),
    ...revokeUnearned(to, actor, participantIds, at),
    ...endUnearned(to, actor, participantIds, at),
    ...settleGraduations(to, { actor, command: 'record-results', participantIds, enterpriseIds, at }),
  ]);
  if (recorded.length > 0) return { ok: true, recorded: recorded.length };
  return explain(actor, cohortId, rows);
}

function problemIn(given: readonly GivenResult[]): RecordAnswer | undefined {
  const wrong = (problem: ResultProblem, about: readonly GivenResult[]): RecordAnswer => ({
    ok: false,
    problem,
    participantIds: about.map(({ participantId }) => participantId),
  });
  if (given.length === 0) return wrong('none_given', []);
  if (given.length > mostResultsAtOnce) return wrong('too_many', []);
  const scored = given.filter(({ score }) => score !== null && !isScore(score));
  if (scored.length > 0) return wrong('score_out_of_range', scored);
  const undated = given.filter(({ decidedOn }) => !isDay(decidedOn));
  if (undated.length > 0) return wrong('not_a_day', undated);
  const early = given.filter(({ decidedOn }) => decidedOn > today());
  if (early.length > 0) return wrong('in_future', early);
  const old = given.filter(({ decidedOn }) => decidedOn < earliestDay);
  return old.length > 0 ? wrong('too_early', old) : undefined;
}

/**
 * Those among the given results which cannot be recorded: the participant is not of this class (`isUnknown`), or has
 * another last result than the officer saw.
 */
function obstacles(cohortId: number, rows: string): SQL {
  return sql`select g.value->>'participantId' id, p.id is null "isUnknown" from json_each(${rows}) g
    left join participants p on p.id = g.value->>'participantId' and p.cohort_id = ${cohortId} and p.ended_at is null
    where p.id is null or g.value->>'insteadOf' is not
      (select max(s.id) from participant_results s where s.participant_id = p.id)`;
}

async function explain(actor: Actor, cohortId: number, rows: string): Promise<RecordAnswer> {
  const found = await database().all<{ id: number; isUnknown: number }>(
    sql`select * from (${obstacles(cohortId, rows)}) where ${actsFor(actor, 'null', programmeKeepers)}`,
  );
  const changed = found.filter(({ isUnknown }) => isUnknown === 0).map(({ id }) => id);
  if (changed.length > 0 && changed.length === found.length) {
    return { ok: false, problem: 'changed_meanwhile', participantIds: changed };
  }
  const unknown = found.filter(({ isUnknown }) => isUnknown === 1).map(({ id }) => id);
  return { ok: false, problem: 'unknown_participant', participantIds: unknown };
}
