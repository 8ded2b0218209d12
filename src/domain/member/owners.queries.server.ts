import { sql, type SQL } from 'drizzle-orm';

/** Whether somebody owns the UMKM whose id the column names. */
export function hasOwner(enterpriseId: string): SQL {
  return sql.raw(`exists (select 1 from enterprise_members o
    where o.enterprise_id = ${enterpriseId} and o.role = 'owner' and o.ended_at is null)`);
}

/**
 * Where the entry with this alias comes from, while nobody owns it; then it speaks for itself. The source stays on
 * record in `enterprises`.
 */
export function waitingSource(enterprise: string): { url: SQL; year: SQL } {
  // Most entries have no source: those are not asked for an owner.
  const whileUnowned = (column: string): SQL =>
    sql`case when ${sql.raw(`${enterprise}.source_url`)} is not null and not ${hasOwner(`${enterprise}.id`)}
      then ${sql.raw(`${enterprise}.${column}`)} end`;
  return { url: whileUnowned('source_url'), year: whileUnowned('source_year') };
}
