import { sql } from 'drizzle-orm';
import { database } from '#db/client.ts';
import type { Actor } from '#src/domain/actor/actor.ts';
import { recordDeed } from '#src/domain/audit/audit-statements.server.ts';
import { actsFor } from '#src/domain/member/membership.queries.server.ts';
import { indexProducts } from '#src/domain/search/index-statements.server.ts';
import { now } from '#src/platform/clock.server.ts';
import { productEditors } from './product.policy.ts';

export type ArchiveAnswer = { ok: true } | { ok: false; problem: 'unknown_product' };

/** Why a publication ended whose product was put away; a record, like an office. */
const archiveReason = 'Diarsipkan pemiliknya';

/** Puts a product away: out of the window and out of the lists. Nothing of it is lost. */
export function archiveProduct(actor: Actor, productId: number): Promise<ArchiveAnswer> {
  return setArchived(actor, productId, now().toISOString());
}

/** Brings a product back from the archive; it is published anew by its owner. */
export function unarchiveProduct(actor: Actor, productId: number): Promise<ArchiveAnswer> {
  return setArchived(actor, productId, null);
}

async function setArchived(
  actor: Actor,
  productId: number,
  archivedAt: string | null,
): Promise<ArchiveAnswer> {
  const to = database();
  const own = sql`exists (select 1 from products g where g.id = ${productId}
    and ${actsFor(actor, 'g.enterprise_id', productEditors)})`;
  const [found] = await to.all<{ enterpriseId: number }>(
    sql`select enterprise_id "enterpriseId" from products where id = ${productId} and ${own}`,
  );
  if (found === undefined) return { ok: false, problem: 'unknown_product' };
  await to.batch([
    to.run(sql`update publications set ended_at = ${archivedAt}, end_reason = ${archiveReason}
      where product_id = ${productId} and ended_at is null and ${archivedAt} is not null and ${own}`),
    to.run(sql`update products set archived_at = ${archivedAt}
      where id = ${productId} and (archived_at is null) = (${archivedAt} is not null) and ${own}`),
    recordDeed(to, actor, {
      command: archivedAt === null ? 'unarchive-product' : 'archive-product',
      noun: 'product',
      nounId: productId,
      enterpriseId: found.enterpriseId,
    }),
    ...indexProducts(to, { productIds: [productId] }),
  ]);
  return { ok: true };
}
