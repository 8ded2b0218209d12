import { sql, type SQL } from 'drizzle-orm';
import { database } from '#db/client.ts';
import { nameKey } from '#src/domain/enterprise/name-key.ts';
import { nextId, takenSlugs } from './enterprise-register.queries.server.ts';
import { slugBase } from './plan-products.ts';
import type { PlacedProductRow } from './product-changes.ts';
import { ProductRegister, type KnownProduct } from './product-register.ts';

type Sought = Pick<PlacedProductRow, 'enterprise' | 'sku' | 'name'>;

/** Reads every product that the rows might mean into a register; those that it knows already stay as they are. */
export async function loadProducts(
  rows: readonly Sought[],
  known?: ProductRegister,
): Promise<ProductRegister> {
  const register = known ?? new ProductRegister(await nextId('products'));
  const ids = (await findCandidates(rows)).filter((id) => !register.has(id));
  for (const product of await readProducts(ids)) register.put(product);
  const bases = [...new Set(rows.map((row) => slugBase(row)))];
  for (const slug of await takenSlugs('products', bases)) register.takenSlugs.add(slug);
  return register;
}

/**
 * By SKU where the index has it; only for rows that this does not settle are names read. Products have no column for the
 * key of their name, so it is compared here; a row with a new SKU can only mean a product that has none yet.
 */
async function findCandidates(rows: readonly Sought[]): Promise<number[]> {
  const bySku = await findBySku(rows);
  const known = new Set(bySku.map(({ enterpriseId, sku }) => `${enterpriseId}#${sku}`));
  const unsettled = rows.filter(({ enterprise, sku }) => !known.has(`${enterprise.id}#${sku ?? ''}`));
  const wanted = new Set(unsettled.map(({ enterprise, name }) => `${enterprise.id}:${nameKey(name)}`));
  const withSku = idsOf(unsettled.filter(({ sku }) => sku !== undefined));
  const withoutSku = idsOf(unsettled.filter(({ sku }) => sku === undefined));
  const names = await database().all<{ id: number; enterpriseId: number; name: string }>(sql`
    select id, enterprise_id enterpriseId, name from products
      where enterprise_id in ${list(withSku)} and sku is null
    union
    select id, enterprise_id, name from products where enterprise_id in ${list(withoutSku)}`);
  const byName = names.filter(({ enterpriseId, name }) => wanted.has(`${enterpriseId}:${nameKey(name)}`));
  return [...new Set([...bySku, ...byName].map(({ id }) => id))];
}

function findBySku(rows: readonly Sought[]): Promise<{ id: number; enterpriseId: number; sku: string }[]> {
  const sought = rows.flatMap(({ enterprise, sku }) =>
    sku === undefined ? [] : [{ enterprise: enterprise.id, sku }],
  );
  return database().all(sql`
    select p.id, p.enterprise_id enterpriseId, p.sku from json_each(${JSON.stringify(sought)}) sought
      join products p on p.enterprise_id = sought.value ->> '$.enterprise' and p.sku = sought.value ->> '$.sku'`);
}

function idsOf(rows: readonly Sought[]): number[] {
  return [...new Set(rows.map(({ enterprise }) => enterprise.id))];
}

type ProductRecord = Omit<KnownProduct, 'nameKey' | 'photos' | 'isPublished'> & {
  photos: string;
  isPublished: number;
};

async function readProducts(ids: number[]): Promise<KnownProduct[]> {
  if (ids.length === 0) return [];
  const records = await database().all<ProductRecord>(sql`
    select p.id, p.enterprise_id enterpriseId, p.slug, p.sku, p.name, p.name_en nameEn, p.description,
      p.description_en descriptionEn, p.category_id categoryId, p.price, p.unit, p.stock,
      p.weight_grams weightGrams, p.min_order minOrder, p.capacity_per_month capacityPerMonth,
      p.lead_time_days leadTimeDays, p.shelf_life_days shelfLifeDays, p.hs_code hsCode,
      p.pattern_seed patternSeed,
      (select json_group_array(json_object('file', f.file, 'width', f.width, 'height', f.height, 'alt', f.alt,
          'altEn', f.alt_en)) from (select * from photos where product_id = p.id order by position) f) photos,
      exists (select 1 from publications w where w.product_id = p.id and w.ended_at is null) isPublished,
      (select w.end_reason from publications w where w.product_id = p.id order by w.id desc limit 1) endReason
    from products p where p.id in ${list(ids)} order by p.id`);
  return records.map((record) => ({
    ...record,
    nameKey: nameKey(record.name),
    photos: JSON.parse(record.photos) as KnownProduct['photos'],
    isPublished: record.isPublished === 1,
  }));
}

function list(ids: number[]): SQL {
  return sql`(select value from json_each(${JSON.stringify(ids)}))`;
}
