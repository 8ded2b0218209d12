import { sql, type SQL } from 'drizzle-orm';
import { database } from '#db/client.ts';
import { listClaimsOfProduct } from '#src/domain/claim/claims.queries.server.ts';
import { today as currentDay } from '#src/platform/clock.server.ts';
import { isListed } from '#src/domain/enterprise/listed.queries.server.ts';
import { isSuspendedProduct } from '#src/domain/suspension/standing-suspension.queries.server.ts';
import { listProductCards } from './product-cards.queries.server.ts';
import { findProductDetail } from './product-detail.queries.server.ts';
import { isPublic, mayPublish } from './public-products.queries.server.ts';
import type { ProductCard, ProductDetail, ProductPage } from './product.ts';

const relatedLimit = 10;
const othersLimit = 8;

/**
 * What the address of a product answers on `today`: the product with its claims and related products, that it was
 * withdrawn (and what its maker still sells), that it is kept out of sight, or nothing. A product that nobody could see
 * is unknown: it was never in the window, or its maker may not publish.
 */
export async function findProductPage(slug: string, today = currentDay()): Promise<ProductPage> {
  const product = await findProductDetail(slug, today);
  if (product === undefined) return withdrawnOrUnknown(slug, today);
  const [claims, related] = await Promise.all([
    listClaimsOfProduct({ id: product.id, enterpriseId: product.enterprise.id }, today),
    listRelatedProducts(product, today),
  ]);
  return { state: 'public', product, claims, related };
}

/** Same second-level category first, then the same maker; the newest of each first, and never the product itself. */
async function listRelatedProducts(product: ProductDetail, today: string): Promise<ProductCard[]> {
  const { category, enterprise } = product;
  // Two limited reads along an index each: one sorted read would judge every product of a big category.
  const newest = (condition: SQL) => sql`select p.id from products p
    where ${condition} and p.id <> ${product.id} and ${isPublic('p', today)}
    order by p.id desc limit ${relatedLimit}`;
  const [inCategory, ofMaker] = await database().batch([
    database().all<{ id: number }>(newest(sql`p.category_id = ${category.id}`)),
    database().all<{ id: number }>(newest(sql`p.enterprise_id = ${enterprise.id}`)),
  ]);
  const ids = [...new Set([...inCategory, ...ofMaker].map((row) => row.id))];
  return listProductCards(ids.slice(0, relatedLimit), today);
}

async function withdrawnOrUnknown(slug: string, today: string): Promise<ProductPage> {
  const [row] = await database().all<WithdrawnRow>(sql`
    select (not ${isListed('p.enterprise_id')} or ${isSuspendedProduct('p.id')}) hidden,
      exists (select 1 from publications w where w.product_id = p.id and w.ended_at is null) stands,
      p.name, p.name_en "nameEn", e.id "makerId", e.slug "makerSlug", e.name "makerName"
    from products p join enterprises e on e.id = p.enterprise_id
    where p.slug = ${slug} and ${mayPublish('p.enterprise_id', today)}
      and exists (select 1 from publications w where w.product_id = p.id)`);
  if (row?.hidden === 1) return { state: 'suspended' };
  if (row === undefined || row.stands === 1) return { state: 'unknown' };
  return {
    state: 'withdrawn',
    name: row.name,
    nameEn: row.nameEn,
    maker: { slug: row.makerSlug, name: row.makerName },
    others: await listProductsOfMaker(row.makerId, today),
  };
}

type WithdrawnRow = {
  hidden: number;
  stands: number;
  name: string;
  nameEn: string | null;
  makerId: number;
  makerSlug: string;
  makerName: string;
};

async function listProductsOfMaker(enterpriseId: number, today: string): Promise<ProductCard[]> {
  const rows = await database().all<{ id: number }>(sql`
    select p.id from products p where p.enterprise_id = ${enterpriseId} and ${isPublic('p', today)}
    order by p.id desc limit ${othersLimit}`);
  return listProductCards(
    rows.map((row) => row.id),
    today,
  );
}
