import { sql } from 'drizzle-orm';
import { database } from '#db/client.ts';
import type { DecisionReason, ReasonedDecision } from './decision-reason.ts';

/** The reasons that stand, of one decision or of all, in the order in which they were added. */
export async function listReasons(decision?: ReasonedDecision): Promise<DecisionReason[]> {
  const rows = await database().all<Omit<DecisionReason, 'needsNote'> & { needsNote: number }>(sql`
    select id, decision, claim_kind "claimKind", sentence, needs_note "needsNote" from decision_reasons
    where ended_at is null and ${decision === undefined ? sql`true` : sql`decision = ${decision}`} order by id`);
  return rows.map((row) => ({ ...row, needsNote: row.needsNote === 1 }));
}
