import { sql, type SQL } from 'drizzle-orm';
import type { BatchItem } from 'drizzle-orm/batch';
import type { Database } from '#db/client.ts';
import { replacementOf } from './replacement.queries.server.ts';

/**
 * Statements that free the number of a permit whose claim was ended at `at`, so that it can be claimed anew; where a claim
 * with the same number waited to take its place, that one holds it now. `claimId` gives the ended claim, or null.
 */
export function freeNumber(to: Database, claimId: SQL, at: string): BatchItem<'sqlite'>[] {
  const isEnded = sql`exists (select 1 from claims c where c.id = ${claimId} and c.ended_at = ${at})`;
  return [
    to.run(sql`
      update business_ids set released_at = ${at}
      where claim_id = ${claimId} and released_at is null and ${isEnded}`),
    to.run(sql`
      update business_ids as waiting set released_at = null
      where waiting.claim_id = (select ${replacementOf('c')} from claims c where c.id = ${claimId}) and ${isEnded}
        and not exists (select 1 from business_ids held where held.kind = waiting.kind
          and held.number = waiting.number and held.released_at is null)`),
  ];
}
