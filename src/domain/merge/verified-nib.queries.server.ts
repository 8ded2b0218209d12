import { sql, type SQL } from 'drizzle-orm';
import { isVerifiedClaim, type DayInSql } from '#src/domain/claim/standing.queries.server.ts';

/** Whether the UMKM whose id the column names has a verified NIB on a day: two that do are two, since each number is given once. */
export function hasVerifiedNib(enterpriseId: string, today: DayInSql): SQL {
  return sql`exists (select 1 from claims nib_c join business_ids nib_b on nib_b.claim_id = nib_c.id
    where nib_c.enterprise_id = ${sql.raw(enterpriseId)} and nib_b.kind = 'nib' and nib_b.released_at is null
      and ${isVerifiedClaim('nib_c', today)})`;
}
