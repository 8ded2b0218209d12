import { sql } from 'drizzle-orm';
import { database } from '#db/client.ts';
import { removePieces } from '#src/platform/upload-files.server.ts';
import { previewsSince } from './catalogue-uploads.queries.server.ts';

/** Stands for a file that was removed. */
const gone = 'lewat';

/**
 * Removes previews that nobody applied within a day, with their files, and the files of those that were begun and not
 * finished, whose record stays; gives how many. Without an actor: time does it.
 */
export async function removeOldPreviews(): Promise<number> {
  const old = await database().all<{ id: number; file: string }>(sql`
    select id, file from catalogue_uploads
    where created_at < ${previewsSince()} and file <> ${gone}
      and (applied_at is null or report ->> '$.state' = 'preview') limit 500`);
  // The files first: a row that stays behind is found again, a file would lie there for ever.
  for (const { file } of old) await removePieces(file);
  const these = sql`id in (select value from json_each(${JSON.stringify(old.map(({ id }) => id))}))`;
  if (old.length > 0) {
    await database().batch([
      database().run(sql`delete from catalogue_uploads where applied_at is null and ${these}`),
      database().run(sql`update catalogue_uploads set file = ${gone} where ${these}`),
    ]);
  }
  return old.length;
}
