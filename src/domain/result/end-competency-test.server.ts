import { sql } from 'drizzle-orm';
import { database } from '#db/client.ts';
import type { Actor } from '#src/domain/actor/actor.ts';
import { recordDeed } from '#src/domain/audit/audit-statements.server.ts';
import { cleanText } from '#src/domain/form/clean-text.ts';
import { holdsNik } from '#src/domain/import/nik.ts';
import { actsFor } from '#src/domain/member/membership.queries.server.ts';
import { programmeKeepers } from '#src/domain/programme/programme.policy.ts';
import { now } from '#src/platform/clock.server.ts';
import { longestTest } from './competency-test.ts';

export type EndTestAnswer =
  | { ok: true }
  | { ok: false; problem: 'reason_missing' | 'reason_too_long' | 'reason_holds_nik' | 'unknown_test' };

/** Ends a test of competency that was entered by mistake, with the reason; it stays on record. */
export async function endCompetencyTest(actor: Actor, testId: number, why: string): Promise<EndTestAnswer> {
  const reason = cleanText(why);
  if (reason === '') return { ok: false, problem: 'reason_missing' };
  if (reason.length > longestTest.reason) return { ok: false, problem: 'reason_too_long' };
  if (holdsNik(reason)) return { ok: false, problem: 'reason_holds_nik' };
  const to = database();
  const [ended] = await to.batch([
    to.all<{ id: number }>(sql`
      update competency_tests set ended_at = ${now().toISOString()}, end_reason = ${reason}
      where id = ${testId} and ended_at is null and ${actsFor(actor, 'null', programmeKeepers)} returning id`),
    recordDeed(to, actor, { command: 'end-competency-test', noun: 'competency_test', nounId: testId }),
  ]);
  return ended.length > 0 ? { ok: true } : { ok: false, problem: 'unknown_test' };
}
