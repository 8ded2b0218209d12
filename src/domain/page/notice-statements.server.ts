import { sql } from 'drizzle-orm';
import type { BatchItem } from 'drizzle-orm/batch';
import type { Database } from '#db/client.ts';

/** The row of `reference_loads` that counts what was written and leaves no id of a product or an UMKM. */
export const noticesName = 'notices';

/**
 * Tells the page cache that what stands on many pages was written: append it to the batch of every command that writes
 * an event or a programme. Every page is rendered anew then; there are few such writes a day.
 */
export function noticeEverywhere(database: Database): BatchItem<'sqlite'> {
  return database.run(sql`
    insert into reference_loads (name, hash) values (${noticesName}, '1')
    on conflict (name) do update set hash = cast(cast(hash as integer) + 1 as text)`);
}
