import { sql } from 'drizzle-orm';
import { database } from '#db/client.ts';
import type { BadgeFact } from '#src/domain/claim/claim.ts';
import { listBadgeFacts } from '#src/domain/claim/claims.queries.server.ts';
import { isPublic } from '#src/domain/product/public-products.queries.server.ts';
import type { EnterprisePlace, PressSource, StoredPhoto } from './enterprise.ts';

/** What a list shows of an UMKM. `badges` are those of the UMKM as a whole, not of single products. */
export type EnterpriseCard = {
  id: number;
  slug: string;
  name: string;
  mainProduct: string | null;
  categoryId: string | null;
  place: EnterprisePlace;
  photo: StoredPhoto | null;
  /** Of public products. */
  productCount: number;
  badges: BadgeFact[];
  source: PressSource | null;
  isExample: boolean;
};

type Row = {
  id: number;
  slug: string;
  name: string;
  mainProduct: string | null;
  categoryId: string | null;
  place: string;
  photo: string | null;
  productCount: number;
  sourceUrl: string | null;
  sourceYear: number | null;
  isExample: number;
};

/** The cards of the UMKM with these ids, in the order of the ids; unknown ids are left out. */
export async function listEnterpriseCards(ids: readonly number[], today: string): Promise<EnterpriseCard[]> {
  if (ids.length === 0) return [];
  const rows = await database().all<Row>(sql`
    select e.id, e.slug, e.name, e.main_product as "mainProduct", e.category_id as "categoryId",
      ${placeOf('e')} as place, ${photoOf('e')} as photo,
      (select count(*) from products p where p.enterprise_id = e.id and ${isPublic('p', today)}) as "productCount",
      e.source_url as "sourceUrl", e.source_year as "sourceYear", e.is_example as "isExample"
    from json_each(${JSON.stringify(ids)}) asked join enterprises e on e.id = asked.value
    order by asked.key`);
  const badges = await listBadgeFacts(ids, today);
  return rows.map((row) => toCard(row, badges.get(row.id) ?? []));
}

function toCard(row: Row, badges: BadgeFact[]): EnterpriseCard {
  const { sourceUrl, sourceYear, place, photo, isExample, ...plain } = row;
  return {
    ...plain,
    place: JSON.parse(place) as EnterprisePlace,
    photo: photo === null ? null : (JSON.parse(photo) as StoredPhoto),
    badges: badges.filter((fact) => fact.productId === null),
    source: sourceUrl === null ? null : { url: sourceUrl, year: sourceYear },
    isExample: isExample === 1,
  };
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
  return sql`(select json_object('file', f.file, 'width', f.width, 'height', f.height, 'alt', f.alt, 'altEn', f.alt_en)
    from photos f where f.enterprise_id = ${sql.raw(enterprise)}.id and f.product_id is null
    order by f.position limit 1)`;
}
