import { sql } from 'drizzle-orm';
import { database } from '#db/client.ts';
import { listProductCards } from '#src/domain/product/product-cards.queries.server.ts';
import type { ProductCard } from '#src/domain/product/product.ts';
import { isPublic } from '#src/domain/product/public-products.queries.server.ts';
import { today as currentDay } from '#src/platform/clock.server.ts';

/** A product with the instant at which it came into the window. */
export type NewProduct = { card: ProductCard; publishedAt: string };

/** The public products that came into the window last, the newest first. */
export async function listNewestPublications(limit: number, today = currentDay()): Promise<NewProduct[]> {
  // In the order of an index, so that it stops after the first ones: `cross join` keeps SQLite from starting elsewhere.
  const rows = await database().all<{ id: number; publishedAt: string }>(sql`
    select p.id, w.published_at "publishedAt" from publications w cross join products p on p.id = w.product_id
    where w.ended_at is null and ${isPublic('p', today)}
    order by w.published_at desc, w.id desc limit ${limit}`);
  const instants = new Map(rows.map(({ id, publishedAt }) => [id, publishedAt]));
  const cards = await listProductCards([...instants.keys()], today);
  return cards.map((card) => ({ card, publishedAt: instants.get(card.id) ?? '' }));
}
