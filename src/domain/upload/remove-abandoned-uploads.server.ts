import { sql } from 'drizzle-orm';
import { database } from '#db/client.ts';
import { removePieces } from '#src/platform/upload-files.server.ts';
import { abandonedBefore } from './uploads.queries.server.ts';

/** Removes what is left of uploads that began more than a day ago; gives how many. Without an actor: time does it. */
export async function removeAbandonedUploads(): Promise<number> {
  const abandoned = await database().all<{ id: string }>(
    sql`select id from uploads where created_at < ${abandonedBefore()} order by created_at limit 500`,
  );
  // The pieces first: a row that stays behind is found again, a file would lie there for ever.
  for (const { id } of abandoned) await removePieces(id);
  const ids = JSON.stringify(abandoned.map(({ id }) => id));
  if (abandoned.length > 0)
    await database().run(sql`delete from uploads where id in (select value from json_each(${ids}))`);
  return abandoned.length;
}
