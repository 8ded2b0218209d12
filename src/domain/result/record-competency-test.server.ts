import { sql } from 'drizzle-orm';
import { database } from '#db/client.ts';
import type { Actor } from '#src/domain/actor/actor.ts';
import { insertedRow, recordDeed } from '#src/domain/audit/audit-statements.server.ts';
import { cleanText } from '#src/domain/form/clean-text.ts';
import { earliestDay, isDay } from '#src/domain/form/day.ts';
import { holdsNik } from '#src/domain/import/nik.ts';
import { actsFor } from '#src/domain/member/membership.queries.server.ts';
import { programmeKeepers } from '#src/domain/programme/programme.policy.ts';
import { now, today } from '#src/platform/clock.server.ts';
import { isOutcome, longestTest, type GivenTest, type TestProblem } from './competency-test.ts';

export type TestAnswer =
  | { ok: true; testId: number }
  | { ok: false; problem: 'fields'; fields: TestProblem[] }
  | { ok: false; problem: 'unknown_participant' };

/** Records a test of competency of a participant; it may be taken again, and the earlier ones stay. */
export async function recordCompetencyTest(
  actor: Actor,
  participantId: number,
  given: GivenTest,
): Promise<TestAnswer> {
  const test = {
    testedOn: given.testedOn,
    scheme: cleanText(given.scheme),
    assessor: cleanText(given.assessor),
    outcome: given.outcome,
    note: cleanText(given.note),
  };
  const fields = fieldProblems(test);
  if (fields.length > 0) return { ok: false, problem: 'fields', fields };
  const to = database();
  const [written] = await to.batch([
    to.all<{ id: number }>(sql`
      insert into competency_tests (participant_id, tested_on, scheme, assessor, outcome, note, recorded_by, recorded_at)
      select p.id, ${test.testedOn}, ${test.scheme}, ${test.assessor}, ${test.outcome},
        ${test.note === '' ? null : test.note}, ${actor.office}, ${now().toISOString()}
      from participants p where p.id = ${participantId} and p.ended_at is null
        and ${actsFor(actor, 'null', programmeKeepers)}
      returning id`),
    recordDeed(to, actor, {
      command: 'record-competency-test',
      noun: 'competency_test',
      nounId: insertedRow,
      detail: { participantId, outcome: test.outcome },
    }),
  ]);
  const [row] = written;
  return row === undefined ? { ok: false, problem: 'unknown_participant' } : { ok: true, testId: row.id };
}

function fieldProblems(test: GivenTest): TestProblem[] {
  const problems: TestProblem[] = [];
  if (!isDay(test.testedOn)) problems.push({ field: 'testedOn', problem: 'not_a_day' });
  else if (test.testedOn > today()) problems.push({ field: 'testedOn', problem: 'in_future' });
  else if (test.testedOn < earliestDay) problems.push({ field: 'testedOn', problem: 'too_early' });
  for (const field of ['scheme', 'assessor'] as const) {
    if (test[field] === '') problems.push({ field, problem: 'missing' });
  }
  for (const field of ['scheme', 'assessor', 'note'] as const) {
    if (test[field].length > longestTest[field]) problems.push({ field, problem: 'too_long' });
    if (holdsNik(test[field])) problems.push({ field, problem: 'holds_nik' });
  }
  if (!isOutcome(test.outcome)) problems.push({ field: 'outcome', problem: 'unknown_outcome' });
  return problems;
}
