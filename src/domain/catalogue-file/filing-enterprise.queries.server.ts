import { sql } from 'drizzle-orm';
import { database } from '#db/client.ts';
import type { Actor } from '#src/domain/actor/actor.ts';
import { actsFor } from '#src/domain/member/membership.queries.server.ts';
import { mayPublish } from '#src/domain/product/public-products.queries.server.ts';
import { today as currentDay } from '#src/platform/clock.server.ts';
import { catalogueFilers } from './catalogue-file.policy.ts';

/** An UMKM whose catalogue the actor may take out and bring in. */
export type FilingEnterprise = { id: number; slug: string; mayPublish: boolean };

/** The UMKM, if the actor may do so; undefined otherwise. */
export async function findFilingEnterprise(
  actor: Actor,
  enterpriseId: number,
  today = currentDay(),
): Promise<FilingEnterprise | undefined> {
  const [row] = await database().all<{ id: number; slug: string; may: number }>(sql`
    select e.id, e.slug, ${mayPublish('e.id', today)} may from enterprises e
    where e.id = ${enterpriseId} and ${actsFor(actor, 'e.id', catalogueFilers)}`);
  return row === undefined ? undefined : { id: row.id, slug: row.slug, mayPublish: row.may === 1 };
}

/** How many products of the UMKM are not put away, or of those how many have a SKU; undefined for who may not file. */
export async function countFiledProducts(
  actor: Actor,
  enterpriseId: number,
  which: 'all' | 'with_sku' = 'all',
): Promise<number | undefined> {
  const [row] = await database().all<{ products: number }>(sql`
    select (select count(*) from products p where p.enterprise_id = e.id and p.archived_at is null
      and (${which} = 'all' or p.sku is not null)) products
    from enterprises e where e.id = ${enterpriseId} and ${actsFor(actor, 'e.id', catalogueFilers)}`);
  return row?.products;
}
