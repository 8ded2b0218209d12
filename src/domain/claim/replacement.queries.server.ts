import { sql, type SQL } from 'drizzle-orm';

/** The number of the claim that the claim with this alias shall take the place of once it is verified; null for most. */
export function replacedBy(claim: string): SQL {
  return sql.raw(`${claim}.replaces_claim_id`);
}

/** Whether the claim with this alias waits to take the place of another that still stands. */
export function isWaitingReplacement(claim: string): SQL {
  return sql`exists (select 1 from claims replaced_c where replaced_c.id = ${replacedBy(claim)}
    and replaced_c.ended_at is null)`;
}

/** The number of the claim that waits to take the place of the claim with this alias; null when none does. */
export function replacementOf(claim: string): SQL {
  return sql`(select max(successor.id) from claims successor
    where successor.replaces_claim_id = ${sql.raw(`${claim}.id`)} and successor.ended_at is null)`;
}
