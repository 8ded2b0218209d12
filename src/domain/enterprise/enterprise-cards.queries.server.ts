import { sql } from 'drizzle-orm';
import { database } from '#db/client.ts';
import type { BadgeFact } from '#src/domain/claim/claim.ts';
import { listBadgeFacts } from '#src/domain/claim/claims.queries.server.ts';
import { waitingSource } from '#src/domain/member/owners.queries.server.ts';
import { storedPhoto } from '#src/domain/photo/stored-photo.queries.server.ts';
import { isPublic } from '#src/domain/product/public-products.queries.server.ts';
import { today as currentDay } from '#src/platform/clock.server.ts';
import { isListed } from './listed.queries.server.ts';
import type { EnterpriseCard, EnterpriseCategory, EnterprisePlace, StoredPhoto } from './enterprise.ts';

type Row = {
  id: number;
  slug: string;
  name: string;
  mainProduct: string | null;
  category: string | null;
  place: string;
  photo: string | null;
  productCount: number;
  sourceUrl: string | null;
  sourceYear: number | null;
  isExample: number;
};

/** The cards of the UMKM with these ids, in the order of the ids; those that the public does not see are left out. */
export async function listEnterpriseCards(
  ids: readonly number[],
  today = currentDay(),
): Promise<EnterpriseCard[]> {
  if (ids.length === 0) return [];
  const source = waitingSource('e');
  const rows = await database().all<Row>(sql`
    select e.id, e.slug, e.name, e.main_product as "mainProduct", ${categoryOf('e')} as category,
      ${placeOf('e')} as place, ${photoOf('e')} as photo,
      (select count(*) from products p where p.enterprise_id = e.id and ${isPublic('p', today)}) as "productCount",
      ${source.url} as "sourceUrl", ${source.year} as "sourceYear", e.is_example as "isExample"
    from json_each(${JSON.stringify(ids)}) asked join enterprises e on e.id = asked.value
    where ${isListed('e.id')}
    order by asked.key`);
  const badges = await listBadgeFacts(ids, today);
  return rows.map((row) => toCard(row, badges.get(row.id) ?? []));
}

function toCard(row: Row, badges: BadgeFact[]): EnterpriseCard {
  const { sourceUrl, sourceYear, category, place, photo, isExample, ...plain } = row;
  return {
    ...plain,
    category: category === null ? null : (JSON.parse(category) as EnterpriseCategory),
    place: JSON.parse(place) as EnterprisePlace,
    photo: photo === null ? null : (JSON.parse(photo) as StoredPhoto),
    badges: badges.filter((fact) => fact.productId === null),
    source: sourceUrl === null ? null : { url: sourceUrl, year: sourceYear },
    isExample: isExample === 1,
  };
}

/** The category that the enterprise with this alias works in as the JSON of an `EnterpriseCategory`, or null. */
export function categoryOf(enterprise: string) {
  return sql.raw(`(select json_object('id', k.id, 'topId', coalesce(k.parent_id, k.id), 'name', k.name, 'nameEn', k.name_en)
    from categories k where k.id = ${enterprise}.category_id)`);
}

/** The place of the enterprise with this alias as the JSON of an `EnterprisePlace`. */
export function placeOf(enterprise: string) {
  const area = (column: string) =>
    sql.raw(
      `json((select json_object('code', r.code, 'name', r.name) from regions r where r.code = ${enterprise}.${column}))`,
    );
  return sql`json_object('kelurahan', ${area('kelurahan_code')}, 'kecamatan', ${area('kecamatan_code')},
    'kabkota', ${area('kabkota_code')})`;
}

/** The first picture of the enterprise itself (not of a product) as the JSON of a `StoredPhoto`, or null. */
export function photoOf(enterprise: string) {
  return sql`(select json_object(${sql.raw(storedPhoto('f'))})
    from photos f where f.enterprise_id = ${sql.raw(enterprise)}.id and f.product_id is null
    order by f.position limit 1)`;
}
