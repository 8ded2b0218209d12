import { sql } from 'drizzle-orm';
import { database } from '#db/client.ts';
import type { Actor } from '#src/domain/actor/actor.ts';
import { cleanText } from '#src/domain/form/clean-text.ts';
import { holdsNik } from '#src/domain/import/nik.ts';
import { actsFor } from '#src/domain/member/membership.queries.server.ts';
import { programmeKeepers } from '#src/domain/programme/programme.policy.ts';
import { now } from '#src/platform/clock.server.ts';
import { longest } from './award.ts';
import { endAwards } from './ending-statements.server.ts';

export type EndAwardAnswer =
  | { ok: true }
  | { ok: false; problem: 'reason_missing' | 'reason_too_long' | 'reason_holds_nik' | 'unknown_award' };

/** Ends an award with a reason, and with it the capital package that was recorded; both stay on record. */
export async function endAward(actor: Actor, awardId: number, why: string): Promise<EndAwardAnswer> {
  const reason = cleanText(why);
  if (reason === '') return { ok: false, problem: 'reason_missing' };
  if (reason.length > longest.reason) return { ok: false, problem: 'reason_too_long' };
  if (holdsNik(reason)) return { ok: false, problem: 'reason_holds_nik' };
  const to = database();
  const target = sql`select a.id from awards a
    where a.id = ${awardId} and a.ended_at is null and ${actsFor(actor, 'null', programmeKeepers)}`;
  const [standing] = await to.batch([
    to.all<{ id: number }>(target),
    ...endAwards(to, actor, { target, reason, at: now().toISOString(), nounId: awardId }),
  ]);
  return standing.length > 0 ? { ok: true } : { ok: false, problem: 'unknown_award' };
}
