import { sql, type SQL } from 'drizzle-orm';
import { database } from '#db/client.ts';
import { nameKey } from '#src/domain/enterprise/name-key.ts';
import { nextId, takenSlugs } from './enterprise-register.queries.server.ts';
import { slugBase, type PlacedProductRow } from './plan-products.ts';
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

/** Products have no column for the key of their name, so the names of the UMKM at hand are compared here. */
async function findCandidates(rows: readonly Sought[]): Promise<number[]> {
  const enterpriseIds = [...new Set(rows.map(({ enterprise }) => enterprise.id))];
  const wanted = new Set(
    rows.flatMap(({ enterprise, sku, name }) => [
      `${enterprise.id}:${nameKey(name)}`,
      `${enterprise.id}#${sku ?? ''}`,
    ]),
  );
  const all = await database().all<{ id: number; enterpriseId: number; sku: string | null; name: string }>(
    sql`select id, enterprise_id enterpriseId, sku, name from products where enterprise_id in ${list(enterpriseIds)}`,
  );
  return all
    .filter(
      ({ enterpriseId, sku, name }) =>
        wanted.has(`${enterpriseId}:${nameKey(name)}`) ||
        (sku !== null && wanted.has(`${enterpriseId}#${sku}`)),
    )
    .map(({ id }) => id);
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
