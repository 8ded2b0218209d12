import { sql, type SQL } from 'drizzle-orm';

/** The command whose deed says which claim a new one shall take the place of. */
export const replacing = 'replace-claim';

/**
 * The number of the claim that the claim with this alias shall take the place of once it is verified; null for most. It
 * stands in the deed that made the claim: docs/decisions/0015.
 */
export function replacedBy(claim: string): SQL {
  return sql`(select cast(json_extract(replacing_a.detail, '$.replaces') as integer) from audit_entries replacing_a
    where replacing_a.noun = 'claim' and replacing_a.noun_id = cast(${sql.raw(`${claim}.id`)} as text)
      and replacing_a.command = ${replacing})`;
}

/** Whether the claim with this alias waits to take the place of another that still stands. */
export function isWaitingReplacement(claim: string): SQL {
  return sql`exists (select 1 from claims replaced_c where replaced_c.id = ${replacedBy(claim)}
    and replaced_c.ended_at is null)`;
}

/** The number of the claim that waits to take the place of the claim with this alias; null when none does. */
export function replacementOf(claim: string): SQL {
  const column = (name: string) => sql.raw(`${claim}.${name}`);
  return sql`(select max(successor.id) from claims successor
    where successor.enterprise_id = ${column('enterprise_id')} and successor.kind = ${column('kind')}
      and successor.id > ${column('id')} and successor.ended_at is null
      and ${replacedBy('successor')} = ${column('id')})`;
}
