import { sql, type SQL } from 'drizzle-orm';
import { database } from '#db/client.ts';
import type { Actor } from '#src/domain/actor/actor.ts';
import { actsFor } from '#src/domain/member/membership.queries.server.ts';
import { photoEditors } from './photo.policy.ts';
import type { PhotoPlace } from './photo-place.ts';

/** A photo as its owner works on it. */
export type OwnPhoto = {
  id: number;
  file: string;
  width: number;
  height: number;
  alt: string | null;
  altEn: string | null;
};

/** A place with its photos in their order; the first is the cover. */
export type PhotoShelf = { name: string; photos: OwnPhoto[] };

/** The photos of a place that the actor may edit; undefined for anybody else's. */
export async function findPhotoShelf(actor: Actor, place: PhotoPlace): Promise<PhotoShelf | undefined> {
  const [row] = await database().all<{ name: string; photos: string }>(sql`
    select ${place.productId === null ? sql`e.name` : sql`p.name`} "name",
      (select json_group_array(json_object('id', f.id, 'file', f.file, 'width', f.width, 'height', f.height,
          'alt', f.alt, 'altEn', f.alt_en) order by f.position)
        from photos f where ${standsIn('f', place)}) "photos"
    ${placeRow(actor, place)}`);
  return row === undefined ? undefined : { name: row.name, photos: JSON.parse(row.photos) as OwnPhoto[] };
}

/** A photo that the actor may edit, with where it belongs. */
export async function findOwnPhoto(
  actor: Actor,
  photoId: number,
): Promise<(OwnPhoto & PhotoPlace) | undefined> {
  const [row] = await database().all<OwnPhoto & PhotoPlace>(sql`
    select f.id, f.file, f.width, f.height, f.alt, f.alt_en "altEn", f.enterprise_id "enterpriseId",
      f.product_id "productId"
    from photos f where f.id = ${photoId} and ${actsFor(actor, 'f.enterprise_id', photoEditors)}`);
  return row;
}

/** `from … where …` of the one row that stands for a place, if the actor may edit its photos. */
export function placeRow(actor: Actor, { enterpriseId, productId }: PhotoPlace): SQL {
  const may = actsFor(actor, 'e.id', photoEditors);
  return productId === null
    ? sql`from enterprises e where e.id = ${enterpriseId} and ${may}`
    : sql`from products p join enterprises e on e.id = p.enterprise_id
        where p.id = ${productId} and e.id = ${enterpriseId} and ${may}`;
}

/** A condition: whether a row of `photos` under this alias stands in a place. */
export function standsIn(alias: string, { enterpriseId, productId }: PhotoPlace): SQL {
  const photo = sql.raw(alias);
  return productId === null
    ? sql`${photo}.enterprise_id = ${enterpriseId} and ${photo}.product_id is null`
    : sql`${photo}.enterprise_id = ${enterpriseId} and ${photo}.product_id = ${productId}`;
}
