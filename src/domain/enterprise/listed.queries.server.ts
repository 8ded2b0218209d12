import { sql, type SQL } from 'drizzle-orm';
import { isMerged } from '#src/domain/merge/merged.queries.server.ts';
import { isSuspendedEnterprise } from '#src/domain/suspension/standing-suspension.queries.server.ts';

/**
 * Whether the public sees the UMKM whose id the column names: neither suspended nor merged into another one. Everything
 * that lists, counts or finds UMKM or their products asks this, most of it through `isPublic` or the rows of the index.
 */
export function isListed(enterpriseId: string): SQL {
  return sql`(not ${isSuspendedEnterprise(enterpriseId)} and not ${isMerged(enterpriseId)})`;
}
