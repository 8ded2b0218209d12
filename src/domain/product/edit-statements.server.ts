import { sql, type SQL } from 'drizzle-orm';
import type { BatchItem } from 'drizzle-orm/batch';
import type { Database } from '#db/client.ts';
import type { Actor } from '#src/domain/actor/actor.ts';
import { recordDeed, type Deed } from '#src/domain/audit/audit-statements.server.ts';
import { actsFor } from '#src/domain/member/membership.queries.server.ts';
import {
  dropPendingChange,
  keepForReview,
  recordLiveChange,
} from '#src/domain/moderation/change-statements.server.ts';
import { splitByRisk, type ModerationRules, type SplitChanges } from '#src/domain/moderation/moderation.ts';
import { isTrusted } from '#src/domain/moderation/moderation-rules.queries.server.ts';
import { isPending } from '#src/domain/moderation/product-change.ts';
import type { EditableProduct } from './editable-product.ts';
import { productEditors } from './product.policy.ts';
import { isSkuFree, updateProduct, writeRows } from './product-statements.server.ts';
import {
  changesBetween,
  hasChanges,
  isSameValue,
  withChanges,
  type ProductValues,
  type ValueField,
} from './product-values.ts';
import type { ReadForEdit } from './writable-product.ts';

/** Parts what an edit changes into what goes live and what waits; `rules` are those that stand. */
export function splitEdit(product: ReadForEdit, values: ProductValues, rules: ModerationRules): SplitChanges {
  const changes = changesBetween(product.live, values);
  return product.isModerated ? splitByRisk(changes, rules) : { live: changes, waiting: {}, touched: [] };
}

/** An edit of a product, parted by its risk. */
export type NewEdit = { product: ReadForEdit; split: SplitChanges; at: string } & Pick<Deed, 'command'>;

/**
 * Statements that write an edit with its record and its deed, if the product is still what was read. The answer to the
 * statement at `written` has a row if it was; `condition` asks for the same. Search index and drafts are the caller's.
 */
export function editStatements(
  to: Database,
  actor: Actor,
  { product, split, at, command }: NewEdit,
): { statements: BatchItem<'sqlite'>[]; written: number; condition: SQL } {
  const { live, waiting, touched } = split;
  const productId = product.id;
  const values = withChanges(product.live, live);
  const fields = Object.keys(live) as ValueField[];
  const condition = isUnchanged(actor, product, values.sku);
  const pending = isPending(product.change) ? product.change : undefined;
  const isSameWait = pending?.state === 'waiting' && isSameValue(pending.fields, waiting);
  const dropped = { productId, at, reason: null, condition };
  const before: BatchItem<'sqlite'>[] = [
    ...(pending !== undefined && !hasChanges(waiting) ? [dropPendingChange(to, actor, dropped)] : []),
    ...(hasChanges(waiting) && !isSameWait
      ? keepForReview(to, actor, { productId, changes: waiting, rules: touched, at, condition })
      : []),
    ...(hasChanges(live) && isInWindow(product)
      ? [recordLiveChange(to, actor, { productId, changes: live, at, condition })]
      : []),
    ...writeRows(to, { values, fields, condition }, sql`${productId}`),
  ];
  const { enterpriseId, enterpriseSlug } = product;
  const statements = [
    ...before,
    updateProduct(to, { productId, enterpriseSlug, values, fields, at, condition }),
    recordDeed(to, actor, {
      command,
      noun: 'product',
      nounId: productId,
      enterpriseId,
      detail: { live: fields, waiting: Object.keys(waiting) },
    }),
  ];
  return { statements, written: before.length, condition };
}

/** Whether a publication of the product stands. */
export function isInWindow({ standing }: Pick<EditableProduct, 'standing'>): boolean {
  return standing === 'shown' || standing === 'hidden';
}

/** That nobody has saved, published or withdrawn the product since it was read, and that the actor still may. */
function isUnchanged(actor: Actor, product: ReadForEdit, sku: string | null): SQL {
  const published = sql`exists (select 1 from publications w where w.product_id = g.id and w.ended_at is null)`;
  return sql`exists (select 1 from products g where g.id = ${product.id} and g.revision = ${product.revision}
    and ${actsFor(actor, 'g.enterprise_id', productEditors)}
    and ${published} = ${isInWindow(product) ? 1 : 0}
    and (not exists (select 1 from publications w where w.product_id = g.id)
      or ${isTrusted('g.enterprise_id')} = ${product.isModerated ? 0 : 1})
    and ${isSkuFree(product.enterpriseId, product.id, sku)})`;
}
