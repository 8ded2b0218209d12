import { sql } from 'drizzle-orm';
import { database } from '#db/client.ts';
import { JsonStatement } from '#db/json-statement.ts';
import { listBadgeFacts } from '#src/domain/claim/claims.queries.server.ts';
import { storedPhoto } from '#src/domain/photo/stored-photo.queries.server.ts';
import { today as currentDay } from '#src/platform/clock.server.ts';
import { keptCards } from './kept-cards.server.ts';
import { isPublic } from './public-products.queries.server.ts';
import type { ProductCard } from './product.ts';

/**
 * Lists what a list shows of the products with these ids, in the order of the ids. An id that is not public on
 * `today` is left out: an index may lag behind a training that has just run out. Three queries at most.
 */
export async function listProductCards(ids: readonly number[], today = currentDay()): Promise<ProductCard[]> {
  return ids.length === 0 ? [] : keptCards(ids, today, readCards);
}

async function readCards(ids: readonly number[], today: string): Promise<ProductCard[]> {
  const rows = await cards.read(database(), { ids: JSON.stringify(ids), today });
  const badges = await listBadgeFacts([...new Set(rows.map((row) => row.enterprise.id))], today);
  return rows.map((row) => ({
    ...row,
    badges: (badges.get(row.enterprise.id) ?? []).filter(
      ({ productId }) => productId === null || productId === row.id,
    ),
  }));
}

const card = sql`json_object(
  'id', p.id, 'slug', p.slug, 'name', p.name, 'nameEn', p.name_en, 'price', p.price, 'unit', p.unit,
  'patternSeed', p.pattern_seed, 'updatedAt', p.updated_at,
  'priceRange', (
    select json_object('min', coalesce(min(coalesce(v.price, p.price)), p.price),
      'max', coalesce(max(coalesce(v.price, p.price)), p.price))
    from product_variants v where v.product_id = p.id),
  'category', json_object(
    'id', c.id, 'topId', coalesce(c.parent_id, c.id), 'name', c.name, 'nameEn', c.name_en),
  'enterprise', json_object(
    'id', e.id, 'slug', e.slug, 'name', e.name,
    'kecamatan', json(iif(kecamatan.code is null, 'null',
      json_object('code', kecamatan.code, 'name', kecamatan.name, 'slug', kecamatan.slug))),
    'kabkota', json(iif(kabkota.code is null, 'null', json_object('code', kabkota.code, 'name', kabkota.name)))),
  'photo', (
    select json_object(${sql.raw(storedPhoto('f'))}) from photos f where f.product_id = p.id
    order by f.position limit 1),
  'isExample', json(iif(e.is_example = 1, 'true', 'false')))`;

const cards = new JsonStatement<Omit<ProductCard, 'badges'>[]>(sql`
  select json_group_array(${card} order by wanted.key)
  from json_each(${sql.placeholder('ids')}) wanted
  join products p on p.id = wanted.value
  join categories c on c.id = p.category_id
  join enterprises e on e.id = p.enterprise_id
  left join regions kecamatan on kecamatan.code = e.kecamatan_code
  left join regions kabkota on kabkota.code = e.kabkota_code
  where ${isPublic('p', sql.placeholder('today'))}`);
