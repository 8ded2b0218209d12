import { sql } from 'drizzle-orm';
import { database } from '#db/client.ts';
import type { Actor } from '#src/domain/actor/actor.ts';
import { recordDeed } from '#src/domain/audit/audit-statements.server.ts';
import { holdsNik } from '#src/domain/import/nik.ts';
import { now } from '#src/platform/clock.server.ts';
import { ownsShortlist } from './shortlist-access.queries.server.ts';
import { longestReason } from './shortlist.ts';

export type EndAnswer =
  | { ok: true }
  | { ok: false; problem: 'reason_missing' | 'reason_too_long' | 'holds_nik' | 'unknown_shortlist' };

/** Ends a shortlist with a reason; it can be read on, and nobody changes it any more. */
export async function endShortlist(
  actor: Actor,
  shortlistId: number,
  typedReason: string,
): Promise<EndAnswer> {
  const reason = typedReason.trim();
  if (reason === '') return { ok: false, problem: 'reason_missing' };
  if (reason.length > longestReason) return { ok: false, problem: 'reason_too_long' };
  if (holdsNik(reason)) return { ok: false, problem: 'holds_nik' };
  const to = database();
  const [ended] = await to.batch([
    to.all(sql`update shortlists as s set ended_at = ${now().toISOString()}, end_reason = ${reason}
      where s.id = ${shortlistId} and ${ownsShortlist(actor)} returning id`),
    recordDeed(to, actor, { command: 'end-shortlist', noun: 'shortlist', nounId: shortlistId }),
  ]);
  return ended.length > 0 ? { ok: true } : { ok: false, problem: 'unknown_shortlist' };
}
