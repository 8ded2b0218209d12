import { sql, type SQL } from 'drizzle-orm';
import type { BatchItem } from 'drizzle-orm/batch';
import type { Database } from '#db/client.ts';
import type { Actor } from '#src/domain/actor/actor.ts';

/** Throws away what an actor has typed and not saved, of a product or (null) of one that is not there yet. */
export function dropDraft(
  to: Database,
  actor: Actor,
  { enterpriseId, productId, condition }: { enterpriseId: number; productId: number | null; condition: SQL },
): BatchItem<'sqlite'> {
  return to.run(sql`delete from product_drafts where enterprise_id = ${enterpriseId}
    and product_id is ${productId} and account_id = ${actor.accountId} and ${condition}`);
}
