import { sql } from 'drizzle-orm';
import { database } from '#db/client.ts';
import type { Actor } from '#src/domain/actor/actor.ts';
import { actsFor } from '#src/domain/member/membership.queries.server.ts';
import { now } from '#src/platform/clock.server.ts';
import { productEditors } from './product.policy.ts';
import { typedFromDraft, type TypedProduct } from './product-form.ts';

/** What somebody has typed and not saved. */
export type ProductDraft = { typed: TypedProduct; baseRevision: number; savedAt: string };

type Which = { enterpriseId: number; productId: number | null };

/** The actor's own draft of a product, or of one that is not there yet. */
export async function findDraft(
  actor: Actor,
  { enterpriseId, productId }: Which,
): Promise<ProductDraft | undefined> {
  const [row] = await database().all<{ fields: string; baseRevision: number; savedAt: string }>(sql`
    select fields, base_revision "baseRevision", saved_at "savedAt" from product_drafts d
    where d.enterprise_id = ${enterpriseId} and d.product_id is ${productId} and d.account_id = ${actor.accountId}
      and ${actsFor(actor, 'd.enterprise_id', productEditors)} order by d.id desc limit 1`);
  if (row === undefined) return undefined;
  const { fields, ...draft } = row;
  return { ...draft, typed: typedFromDraft(fields) };
}

/** A draft that was not written on for so long is not being written. */
const openForMinutes = 15;

/** The names of others of the same UMKM who are writing the same product now. */
export async function listOtherWriters(actor: Actor, { enterpriseId, productId }: Which): Promise<string[]> {
  const since = new Date(now().getTime() - openForMinutes * 60_000).toISOString();
  const rows = await database().all<{ name: string }>(sql`
    select a.name from product_drafts d join accounts a on a.id = d.account_id
    where d.enterprise_id = ${enterpriseId} and d.product_id = ${productId} and d.saved_at >= ${since}
      and d.account_id <> ${actor.accountId} and a.name <> ''
      and exists (select 1 from enterprise_members o where o.enterprise_id = d.enterprise_id
        and o.account_id = d.account_id and o.ended_at is null)
      and ${actsFor(actor, 'd.enterprise_id', productEditors)}
    order by d.saved_at desc limit 5`);
  return rows.map(({ name }) => name);
}
