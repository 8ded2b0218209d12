import { sql } from 'drizzle-orm';
import { database } from '#db/client.ts';
import type { Actor } from '#src/domain/actor/actor.ts';
import { recordDeed } from '#src/domain/audit/audit-statements.server.ts';
import { orderAfterMove, type PhotoPlace } from './photo-place.ts';
import { findOwnPhoto, findPhotoShelf, placeRow, standsIn } from './photo-place.queries.server.ts';
import { indexPlace } from './place-statements.server.ts';

export type OrderAnswer =
  { ok: true } | { ok: false; problem: 'unknown_place' | 'unknown_photo' | 'changed_meanwhile' };

/**
 * Puts the photos of a place into an order, the first as its cover. The list must name each photo once: one that was
 * added or removed meanwhile elsewhere would be lost in it. Positions are unique, so they go through negative ones.
 */
export async function orderPhotos(
  actor: Actor,
  place: PhotoPlace,
  ids: readonly number[],
): Promise<OrderAnswer> {
  if ((await findPhotoShelf(actor, place)) === undefined) return { ok: false, problem: 'unknown_place' };
  const to = database();
  const listed = JSON.stringify(ids);
  const mine = standsIn('photos', place);
  const others = sql`(select count(*) from photos f where ${standsIn('f', place)})`;
  const known = sql`(select count(distinct f.id) from json_each(${listed}) l
    join photos f on f.id = l.value where ${standsIn('f', place)})`;
  const [, moved] = await to.batch([
    to.run(sql`
      update photos set position = -1 - (select l.key from json_each(${listed}) l where l.value = photos.id)
      where ${mine} and ${others} = ${ids.length} and ${known} = ${ids.length}
        and exists (select 1 ${placeRow(actor, place)})`),
    to.all<{ id: number }>(
      sql`update photos set position = -1 - position where ${mine} and position < 0 returning id`,
    ),
    recordDeed(to, actor, {
      command: 'order-photos',
      noun: place.productId === null ? 'enterprise' : 'product',
      nounId: place.productId ?? place.enterpriseId,
      enterpriseId: place.enterpriseId,
      detail: { photos: ids },
    }),
    ...indexPlace(to, place),
  ]);
  return moved.length > 0 ? { ok: true } : { ok: false, problem: 'changed_meanwhile' };
}

/** Puts the photos of the place into an order in which the first of them stands. */
export async function orderPhotosBy(actor: Actor, ids: readonly number[]): Promise<OrderAnswer> {
  const photo = await findOwnPhoto(actor, ids[0] ?? 0);
  return photo === undefined ? { ok: false, problem: 'unknown_photo' } : orderPhotos(actor, photo, ids);
}

/** Moves a photo by one, or to the front as the cover; one that stands there already stays. */
export async function movePhoto(
  actor: Actor,
  photoId: number,
  move: 'up' | 'down' | 'first',
): Promise<OrderAnswer> {
  const photo = await findOwnPhoto(actor, photoId);
  const shelf = photo && (await findPhotoShelf(actor, photo));
  if (photo === undefined || shelf === undefined) return { ok: false, problem: 'unknown_photo' };
  const order = orderAfterMove(
    shelf.photos.map(({ id }) => id),
    photoId,
    move,
  );
  return order === undefined ? { ok: true } : orderPhotos(actor, photo, order);
}
