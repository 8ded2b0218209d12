import { sql } from 'drizzle-orm';
import { database } from '#db/client.ts';
import type { BadgeFact } from '#src/domain/claim/claim.ts';
import { listBadgeFacts } from '#src/domain/claim/claims.queries.server.ts';
import { storedPhoto } from '#src/domain/photo/stored-photo.queries.server.ts';
import { today as currentDay } from '#src/platform/clock.server.ts';
import { isPublic } from './public-products.queries.server.ts';
import type { ProductCard } from './product.ts';

type CardRow = {
  id: number;
  slug: string;
  name: string;
  nameEn: string | null;
  price: number;
  unit: string;
  patternSeed: number | null;
  updatedAt: string;
  categoryId: string;
  categoryTopId: string;
  categoryName: string;
  categoryNameEn: string;
  enterpriseId: number;
  enterpriseSlug: string;
  enterpriseName: string;
  isExample: number;
  kecamatanCode: string | null;
  kecamatanName: string | null;
  kecamatanSlug: string | null;
  kabkotaCode: string | null;
  kabkotaName: string | null;
  photo: string | null;
  priceMin: number | null;
  priceMax: number | null;
};

/**
 * Lists what a list shows of the products with these ids, in the order of the ids. An id that is not public on
 * `today` is left out: an index may lag behind a training that has just run out. Two queries, whatever the number.
 */
export async function listProductCards(ids: readonly number[], today = currentDay()): Promise<ProductCard[]> {
  if (ids.length === 0) return [];
  const rows = await database().all<CardRow>(cardsOf(ids, today));
  const badges = await listBadgeFacts([...new Set(rows.map((row) => row.enterpriseId))], today);
  return rows.map((row) => toCard(row, badges.get(row.enterpriseId) ?? []));
}

function cardsOf(ids: readonly number[], today: string) {
  return sql`
    select p.id, p.slug, p.name, p.name_en "nameEn", p.price, p.unit, p.pattern_seed "patternSeed",
      p.updated_at "updatedAt",
      c.id "categoryId", coalesce(c.parent_id, c.id) "categoryTopId", c.name "categoryName",
      c.name_en "categoryNameEn",
      e.id "enterpriseId", e.slug "enterpriseSlug", e.name "enterpriseName", e.is_example "isExample",
      kecamatan.code "kecamatanCode", kecamatan.name "kecamatanName", kecamatan.slug "kecamatanSlug",
      kabkota.code "kabkotaCode", kabkota.name "kabkotaName",
      (select json_object(${sql.raw(storedPhoto('f'))})
        from photos f where f.product_id = p.id order by f.position limit 1) "photo",
      (select min(coalesce(v.price, p.price)) from product_variants v where v.product_id = p.id) "priceMin",
      (select max(coalesce(v.price, p.price)) from product_variants v where v.product_id = p.id) "priceMax"
    from json_each(${JSON.stringify(ids)}) wanted
    join products p on p.id = wanted.value
    join categories c on c.id = p.category_id
    join enterprises e on e.id = p.enterprise_id
    left join regions kecamatan on kecamatan.code = e.kecamatan_code
    left join regions kabkota on kabkota.code = e.kabkota_code
    where ${isPublic('p', today)}
    order by wanted.key`;
}

function toCard(row: CardRow, badges: BadgeFact[]): ProductCard {
  const { kecamatanCode, kecamatanName, kecamatanSlug, kabkotaCode, kabkotaName } = row;
  return {
    id: row.id,
    slug: row.slug,
    name: row.name,
    nameEn: row.nameEn,
    price: row.price,
    priceRange: { min: row.priceMin ?? row.price, max: row.priceMax ?? row.price },
    unit: row.unit,
    category: {
      id: row.categoryId,
      topId: row.categoryTopId,
      name: row.categoryName,
      nameEn: row.categoryNameEn,
    },
    enterprise: {
      id: row.enterpriseId,
      slug: row.enterpriseSlug,
      name: row.enterpriseName,
      kecamatan:
        kecamatanCode === null || kecamatanName === null || kecamatanSlug === null
          ? null
          : { code: kecamatanCode, name: kecamatanName, slug: kecamatanSlug },
      kabkota: kabkotaCode === null || kabkotaName === null ? null : { code: kabkotaCode, name: kabkotaName },
    },
    patternSeed: row.patternSeed,
    photo: row.photo === null ? null : (JSON.parse(row.photo) as ProductCard['photo']),
    badges: badges.filter((fact) => fact.productId === null || fact.productId === row.id),
    isExample: row.isExample === 1,
    updatedAt: row.updatedAt,
  };
}
