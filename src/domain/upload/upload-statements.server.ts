import { sql } from 'drizzle-orm';
import type { BatchItem } from 'drizzle-orm/batch';
import type { Database } from '#db/client.ts';
import { now } from '#src/platform/clock.server.ts';

/**
 * A statement that notes that an upload was used, if the statement right before it in the batch has changed a row (the
 * deed of the command that uses it). The row stays for a day, so that a browser that lost the answer and asks again is
 * told that all is done. Remove its pieces afterwards.
 */
export function finishUpload(to: Database, id: string): BatchItem<'sqlite'> {
  return to.run(sql`update uploads set finished_at = ${now().toISOString()}
    where id = ${id} and finished_at is null and changes() > 0`);
}

/** A statement that ends an upload whose file was refused. Remove its pieces afterwards. */
export function dropUpload(to: Database, id: string): BatchItem<'sqlite'> {
  return to.run(sql`delete from uploads where id = ${id} and finished_at is null`);
}
