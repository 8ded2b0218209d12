import { sql } from 'drizzle-orm';
import { database } from '#db/client.ts';
import { findGroupPage } from '#src/domain/business-group/public-groups.queries.server.ts';
import type { GroupPage } from '#src/domain/business-group/business-group.ts';
import { listEnterpriseCards } from '#src/domain/enterprise/enterprise-cards.queries.server.ts';
import type { EnterpriseCard } from '#src/domain/enterprise/enterprise.ts';
import { listProductCards } from '#src/domain/product/product-cards.queries.server.ts';
import type { ProductCard } from '#src/domain/product/product.ts';
import { today as currentDay } from '#src/platform/clock.server.ts';

/** The public product with this slug as a card; one look-up by an index when there is none. */
export async function findSharedProduct(
  slug: string,
  today = currentDay(),
): Promise<ProductCard | undefined> {
  const id = await findId('products', slug);
  return id === undefined ? undefined : (await listProductCards([id], today))[0];
}

/** The UMKM with this slug as a card; one look-up by an index when there is none. */
export async function findSharedEnterprise(
  slug: string,
  today = currentDay(),
): Promise<EnterpriseCard | undefined> {
  const id = await findId('enterprises', slug);
  return id === undefined ? undefined : (await listEnterpriseCards([id], today))[0];
}

/** The joint shop with this slug; one look-up by an index when there is none. */
export async function findSharedGroup(slug: string, today = currentDay()): Promise<GroupPage | undefined> {
  return findGroupPage(slug, 1, today);
}

async function findId(table: 'products' | 'enterprises', slug: string): Promise<number | undefined> {
  const [row] = await database().all<{ id: number }>(
    sql`select id from ${sql.raw(table)} where slug = ${slug}`,
  );
  return row?.id;
}
