import { sql } from 'drizzle-orm';
import { database } from '#db/client.ts';
import type { Actor } from '#src/domain/actor/actor.ts';
import { recordDeed } from '#src/domain/audit/audit-statements.server.ts';
import { holdsNik } from '#src/domain/import/nik.ts';
import { now } from '#src/platform/clock.server.ts';
import { changesShortlist } from './shortlist-access.queries.server.ts';
import { longestReason } from './shortlist.ts';

export type RemoveAnswer =
  { ok: true } | { ok: false; problem: 'unknown_entry' | 'reason_too_long' | 'holds_nik' };

/** Takes an UMKM off a shortlist; the row stays with who did it and why, and the UMKM can be put back. */
export async function removeEntry(
  actor: Actor,
  { shortlistId, enterpriseId, reason }: { shortlistId: number; enterpriseId: number; reason: string },
): Promise<RemoveAnswer> {
  const given = reason.trim();
  if (given.length > longestReason) return { ok: false, problem: 'reason_too_long' };
  if (holdsNik(given)) return { ok: false, problem: 'holds_nik' };
  const to = database();
  const [removed] = await to.batch([
    to.all(sql`
      update shortlist_entries as n set ended_at = ${now().toISOString()}, ended_by = ${actor.accountId},
        end_reason = ${given === '' ? null : given}
      where n.shortlist_id = ${shortlistId} and n.enterprise_id = ${enterpriseId} and n.ended_at is null
        and exists (select 1 from shortlists s where s.id = n.shortlist_id and ${changesShortlist(actor)})
      returning id`),
    recordDeed(to, actor, {
      command: 'remove-entry',
      noun: 'shortlist',
      nounId: shortlistId,
      enterpriseId,
    }),
  ]);
  return removed.length > 0 ? { ok: true } : { ok: false, problem: 'unknown_entry' };
}
