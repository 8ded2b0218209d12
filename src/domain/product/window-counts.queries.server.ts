import { sql } from 'drizzle-orm';
import { database } from '#db/client.ts';
import { today as currentDay } from '#src/platform/clock.server.ts';
import { listProductCards } from './product-cards.queries.server.ts';
import { isPublic, mayShow, standsInWindow } from './public-products.queries.server.ts';
import type { ProductCard, WindowCounts } from './product.ts';

/** The kota whose kecamatan the home page lists: the directory is Kota Tangerang's. */
const homeKabkota = '36.71';

type CountRow = {
  of: 'window' | 'category' | 'kecamatan';
  key: string;
  products: number;
  enterprises: number;
};

/**
 * Counts what is in the window on `today`: products, the UMKM that they come from, and both by top category and by
 * kecamatan. Categories and kecamatan without a product are there with 0.
 */
export async function countWindow(today = currentDay()): Promise<WindowCounts> {
  // Each UMKM is asked once whether it may show anything, not once for each of its products: 130 instead of 183 ms at 50,000
  // products of 2,000 UMKM. The counts then read the short list that is left.
  const [rows, categories, kecamatan] = await database().batch([
    database().all<CountRow>(sql`
      with showing as materialized (
        select e.id, e.kecamatan_code from enterprises e where ${mayShow('e.id', today)}),
      shown as materialized (
        select p.enterprise_id, coalesce(c.parent_id, c.id) top_id, t.kecamatan_code
        from showing t join products p on p.enterprise_id = t.id join categories c on c.id = p.category_id
        where ${standsInWindow('p')})
      select 'window' "of", '' "key", count(*) "products", count(distinct enterprise_id) "enterprises" from shown
      union all select 'category', top_id, count(*), count(distinct enterprise_id) from shown group by top_id
      union all select 'kecamatan', kecamatan_code, count(*), count(distinct enterprise_id) from shown
        where kecamatan_code is not null group by kecamatan_code`),
    database().all<{ id: string; name: string; nameEn: string }>(
      sql`select id, name, name_en "nameEn" from categories where parent_id is null order by position`,
    ),
    database().all<{ code: string; name: string }>(
      sql`select code, name from regions where level = 'kecamatan' and parent_code = ${homeKabkota} order by name`,
    ),
  ]);
  const counts = new Map(rows.map((row) => [`${row.of}:${row.key}`, row]));
  const productsIn = (of: CountRow['of'], key: string) => counts.get(`${of}:${key}`)?.products ?? 0;
  return {
    products: productsIn('window', ''),
    enterprises: counts.get('window:')?.enterprises ?? 0,
    asOf: today,
    categories: categories.map((row) => ({ ...row, products: productsIn('category', row.id) })),
    kecamatan: kecamatan.map((row) => ({ ...row, products: productsIn('kecamatan', row.code) })),
  };
}

/**
 * The products that came into the window last: the newest one of each maker first, then their second, so that one full
 * shelf hides nobody.
 */
export async function listNewestProducts(limit: number, today = currentDay()): Promise<ProductCard[]> {
  const rows = await database().all<{ id: number }>(sql`
    select id from (
      select id, "publishedAt", row_number() over (partition by maker order by "publishedAt" desc, id desc) nth
      from (
        select p.id, p.enterprise_id maker, w.published_at "publishedAt"
        from publications w join products p on p.id = w.product_id
        where w.ended_at is null and ${isPublic('p', today)}
        order by w.published_at desc, w.id desc limit ${limit * 20}))
    where nth <= 2 order by nth, "publishedAt" desc, id desc limit ${limit}`);
  return listProductCards(
    rows.map((row) => row.id),
    today,
  );
}
