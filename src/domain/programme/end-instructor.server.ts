import { sql } from 'drizzle-orm';
import { database } from '#db/client.ts';
import type { Actor } from '#src/domain/actor/actor.ts';
import { recordDeed } from '#src/domain/audit/audit-statements.server.ts';
import { cleanText } from '#src/domain/form/clean-text.ts';
import { holdsNik } from '#src/domain/import/nik.ts';
import { actsFor } from '#src/domain/member/membership.queries.server.ts';
import { now } from '#src/platform/clock.server.ts';
import { programmeKeepers } from './programme.policy.ts';

export const longestReason = 500;

export type EndInstructorAnswer =
  | { ok: true }
  | { ok: false; problem: 'unknown_instructor' | 'reason_missing' | 'reason_too_long' | 'holds_nik' };

/** Says that somebody no longer teaches. The classes that they taught keep them. */
export async function endInstructor(
  actor: Actor,
  { id, reason }: { id: number; reason: string },
): Promise<EndInstructorAnswer> {
  const clean = cleanText(reason);
  if (clean === '') return { ok: false, problem: 'reason_missing' };
  if (clean.length > longestReason) return { ok: false, problem: 'reason_too_long' };
  if (holdsNik(clean)) return { ok: false, problem: 'holds_nik' };
  const to = database();
  const [ended] = await to.batch([
    to.all(sql`
      update instructors set ended_at = ${now().toISOString()}, end_reason = ${clean}
      where id = ${id} and ended_at is null and ${actsFor(actor, 'null', programmeKeepers)} returning id`),
    recordDeed(to, actor, { command: 'end-instructor', noun: 'instructor', nounId: id }),
  ]);
  return ended.length > 0 ? { ok: true } : { ok: false, problem: 'unknown_instructor' };
}
