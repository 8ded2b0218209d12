import { sql } from 'drizzle-orm';
import { database } from '#db/client.ts';
import { standingFor } from '#src/domain/merge/merged.queries.server.ts';
import { isSuspendedEnterprise } from '#src/domain/suspension/standing-suspension.queries.server.ts';

/** What the address of an UMKM answers that is not listed. */
export type UnlistedEnterprise =
  | { state: 'merged'; /** The address that it leads to for ever. */ slug: string }
  | { state: 'suspended' | 'unknown' };

/** Where the UMKM with a slug went, for addresses whose UMKM the public does not see. */
export async function findUnlistedEnterprise(slug: string): Promise<UnlistedEnterprise> {
  const [row] = await database().all<{ standsAt: string; suspended: number }>(sql`
    select (select s.slug from enterprises s where s.id = ${standingFor('e.id')}) "standsAt",
      ${isSuspendedEnterprise('e.id')} suspended
    from enterprises e where e.slug = ${slug}`);
  if (row === undefined) return { state: 'unknown' };
  if (row.standsAt !== slug) return { state: 'merged', slug: row.standsAt };
  return { state: row.suspended === 1 ? 'suspended' : 'unknown' };
}
