import { sql } from 'drizzle-orm';
import type { BatchItem } from 'drizzle-orm/batch';
import { database, type Database } from '#db/client.ts';
import type { Actor } from '#src/domain/actor/actor.ts';
import { insertedRow, recordDeed } from '#src/domain/audit/audit-statements.server.ts';
import { config } from '#src/platform/config.server.ts';
import { forgetPhotoFile } from './forget-photo-file.server.ts';
import type { PhotoProblem } from './photo.ts';
import { mostPhotos, type PhotoPlace } from './photo-place.ts';
import { findPhotoShelf, placeRow, standsIn } from './photo-place.queries.server.ts';
import { indexPlace } from './place-statements.server.ts';
import { takePhoto } from './take-photo.server.ts';

export type AddAnswer =
  | { ok: true; photoId: number }
  | { ok: false; problem: PhotoProblem | 'unknown_place' | 'full' | 'already_there' };

/**
 * Adds a photo behind the others of its place. Its number and its position are worked out in the statement that writes
 * it: of many at once, no ninth is taken and no two get the same position. `also` stands right behind the deed in the batch.
 */
export async function addPhoto(
  actor: Actor,
  place: PhotoPlace,
  bytes: Uint8Array,
  also: (to: Database) => BatchItem<'sqlite'>[] = () => [],
): Promise<AddAnswer> {
  const shelf = await findPhotoShelf(actor, place);
  if (shelf === undefined) return { ok: false, problem: 'unknown_place' };
  if (shelf.photos.length >= mostPhotos) return { ok: false, problem: 'full' };
  const { mediaDir } = config();
  const taken = await takePhoto(bytes, mediaDir);
  if (!taken.ok) return taken;
  const to = database();
  const { file, width, height } = taken;
  const here = sql`from photos f where ${standsIn('f', place)}`;
  const [written] = await to.batch([
    to.all<{ id: number }>(sql`
      insert into photos (enterprise_id, product_id, position, file, width, height)
      select e.id, ${place.productId}, (select coalesce(max(f.position) + 1, 0) ${here}), ${file}, ${width}, ${height}
      ${placeRow(actor, place)} and (select count(*) ${here}) < ${mostPhotos}
        and not exists (select 1 ${here} and f.file = ${file})
      returning id`),
    recordDeed(to, actor, {
      command: 'add-photo',
      noun: 'photo',
      nounId: insertedRow,
      enterpriseId: place.enterpriseId,
      detail: { product: place.productId },
    }),
    ...also(to),
    ...indexPlace(to, place),
  ]);
  const [row] = written;
  if (row === undefined) return { ok: false, problem: await whyNot(actor, place, file) };
  // Whoever removed the same photo elsewhere at this moment may have taken its files: they are made again.
  await takePhoto(bytes, mediaDir);
  return { ok: true, photoId: row.id };
}

async function whyNot(
  actor: Actor,
  place: PhotoPlace,
  file: string,
): Promise<'unknown_place' | 'full' | 'already_there'> {
  await forgetPhotoFile(file);
  const shelf = await findPhotoShelf(actor, place);
  if (shelf === undefined) return 'unknown_place';
  return shelf.photos.some((photo) => photo.file === file) ? 'already_there' : 'full';
}
