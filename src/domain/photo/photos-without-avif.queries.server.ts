import { sql } from 'drizzle-orm';
import { database } from '#db/client.ts';

/** A photo whose AVIF files are to be made; of a product, or of the UMKM itself. */
export type WaitingPhoto = { id: number; file: string; productId: number | null; enterpriseId: number };

/** One look reads no more rows than that: a query keeps the thread, and a city has millions of photos. */
const rowsPerLook = 5000;

/**
 * The first photo after an id that has no AVIF files, and up to which id was looked. Ids only grow, so whoever looks on
 * from there sees each photo once.
 */
export async function findPhotoWithoutAvif(
  after: number,
): Promise<{ photo: WaitingPhoto | undefined; lookedUpTo: number }> {
  const [look] = await database().all<{ last: number | null; waiting: number | null }>(sql`
    select max(id) "last", min(case when avif_at is null then id end) "waiting"
    from (select id, avif_at from photos where id > ${after} order by id limit ${rowsPerLook})`);
  if (typeof look?.waiting !== 'number') return { photo: undefined, lookedUpTo: look?.last ?? after };
  const [photo] = await database().all<WaitingPhoto>(sql`
    select id, file, product_id "productId", enterprise_id "enterpriseId" from photos where id = ${look.waiting}`);
  return { photo, lookedUpTo: look.waiting };
}
