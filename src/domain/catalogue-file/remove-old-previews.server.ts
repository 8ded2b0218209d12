import { sql } from 'drizzle-orm';
import { database } from '#db/client.ts';
import { removePieces } from '#src/platform/upload-files.server.ts';
import { previewsSince } from './catalogue-uploads.queries.server.ts';

/** Removes previews that nobody applied within a day, with their files; gives how many. Without an actor: time does it. */
export async function removeOldPreviews(): Promise<number> {
  const old = await database().all<{ id: number; file: string }>(sql`
    select id, file from catalogue_uploads where applied_at is null and created_at < ${previewsSince()} limit 500`);
  // The files first: a row that stays behind is found again, a file would lie there for ever.
  for (const { file } of old) await removePieces(file);
  const ids = JSON.stringify(old.map(({ id }) => id));
  if (old.length > 0) {
    await database().run(sql`delete from catalogue_uploads
      where applied_at is null and id in (select value from json_each(${ids}))`);
  }
  return old.length;
}
