import { sql, type SQL } from 'drizzle-orm';
import type { BatchItem } from 'drizzle-orm/batch';
import { database, type Database } from '#db/client.ts';
import type { Actor } from '#src/domain/actor/actor.ts';
import { recordDeed } from '#src/domain/audit/audit-statements.server.ts';
import { holdsNik } from '#src/domain/import/nik.ts';
import { actsFor } from '#src/domain/member/membership.queries.server.ts';
import { findEditableProduct } from '#src/domain/product/editable-product.queries.server.ts';
import type { EditableProduct } from '#src/domain/product/editable-product.ts';
import { isSkuFree, updateProduct, writeRows } from '#src/domain/product/product-statements.server.ts';
import { withChanges, type ValueField } from '#src/domain/product/product-values.ts';
import { indexProducts } from '#src/domain/search/index-statements.server.ts';
import { now } from '#src/platform/clock.server.ts';
import { changeDeciders } from './moderation.policy.ts';
import { longestReason, type ProductChange } from './product-change.ts';
import { findChangeOf } from './product-changes.queries.server.ts';
import { findChangedProduct } from './review-queue.queries.server.ts';

export type ChangeDecision = { changeId: number } & (
  { decision: 'accepted' } | { decision: 'needs_correction' | 'refused'; reason: string }
);

export type ChangeDecisionAnswer =
  | { ok: true }
  | {
      ok: false;
      problem:
        | 'unknown_change'
        | 'reason_missing'
        | 'reason_too_long'
        | 'reason_holds_nik'
        | 'decided_meanwhile'
        | 'busy';
    };

/** Saved by its owner between our reading and writing so often it is not. */
const mostTries = 3;

/**
 * Decides about an edit that waits. An accepted one is laid over the product as it is now: fields that are not in it keep
 * what they have. Of two officers at once, the second finds it decided.
 */
export async function decideChange(actor: Actor, decision: ChangeDecision): Promise<ChangeDecisionAnswer> {
  const reason = decision.decision === 'accepted' ? null : decision.reason.trim();
  if (holdsNik(reason ?? '')) return { ok: false, problem: 'reason_holds_nik' };
  const productId = await findChangedProduct(actor, decision.changeId);
  if (productId === undefined) return { ok: false, problem: 'unknown_change' };
  if (reason === '') return { ok: false, problem: 'reason_missing' };
  if (reason !== null && reason.length > longestReason) return { ok: false, problem: 'reason_too_long' };
  for (let tries = 0; tries < mostTries; tries += 1) {
    const [product, change] = await Promise.all([
      findEditableProduct(actor, { productId }, changeDeciders),
      findChangeOf(productId, decision.changeId),
    ]);
    if (product === undefined || change?.state !== 'waiting')
      return { ok: false, problem: 'decided_meanwhile' };
    const isDone = await write(actor, product, change, { decision: decision.decision, reason });
    if (isDone) return { ok: true };
  }
  return { ok: false, problem: 'busy' };
}

async function write(
  actor: Actor,
  product: EditableProduct,
  change: ProductChange,
  { decision, reason }: { decision: ChangeDecision['decision']; reason: string | null },
): Promise<boolean> {
  const to = database();
  const at = now().toISOString();
  // Of a product that was never in the window nothing is held back but itself: it is put there as it is.
  const isFirst = product.standing === 'draft';
  const values = isFirst ? product.live : withChanges(product.live, change.fields);
  const fields = decision === 'accepted' && !isFirst ? (Object.keys(change.fields) as ValueField[]) : [];
  const isCurrent = sql`exists (select 1 from products g where g.id = ${product.id} and g.revision = ${product.revision}
    and ${actsFor(actor, 'g.enterprise_id', changeDeciders)} and ${isSkuFree(product.enterpriseId, product.id, values.sku)})`;
  // Whoever accepts counts the revision up: that it is the one read and the edit is accepted, this batch alone has made so.
  const condition = sql`${isCurrent} and exists (select 1 from product_changes k
    where k.id = ${change.id} and k.state = 'accepted')`;
  const [decided] = await to.batch([
    to.all(sql`update product_changes set state = ${decision}, decided_by = ${actor.office}, decided_at = ${at},
      reason = ${reason} where id = ${change.id} and state = 'waiting' and ${isCurrent} returning id`),
    recordDeed(to, actor, {
      command: 'decide-change',
      noun: 'product_change',
      nounId: change.id,
      enterpriseId: product.enterpriseId,
      detail: { decision, productId: product.id },
    }),
    ...(isFirst ? [publishFirst(to, actor, { productId: product.id, at, condition })] : []),
    ...writeRows(to, { values, fields, condition }, sql`${product.id}`),
    updateProduct(to, {
      productId: product.id,
      enterpriseSlug: product.enterpriseSlug,
      values,
      fields,
      at,
      condition,
    }),
    ...indexProducts(to, { productIds: [product.id] }),
  ]);
  return decided.length > 0;
}

function publishFirst(
  to: Database,
  actor: Actor,
  { productId, at, condition }: { productId: number; at: string; condition: SQL },
): BatchItem<'sqlite'> {
  return to.run(sql`insert into publications (product_id, published_by, published_at)
    select ${productId}, ${actor.office}, ${at} where ${condition}
      and not exists (select 1 from publications w where w.product_id = ${productId})`);
}
