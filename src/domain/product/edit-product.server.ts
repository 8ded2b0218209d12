import { sql, type SQL } from 'drizzle-orm';
import type { BatchItem } from 'drizzle-orm/batch';
import { database } from '#db/client.ts';
import type { Actor } from '#src/domain/actor/actor.ts';
import { recordDeed } from '#src/domain/audit/audit-statements.server.ts';
import { actsFor } from '#src/domain/member/membership.queries.server.ts';
import {
  dropPendingChange,
  keepForReview,
  recordLiveChange,
} from '#src/domain/moderation/change-statements.server.ts';
import { splitByRisk, type SplitChanges } from '#src/domain/moderation/moderation.ts';
import { isTrusted, standingRules } from '#src/domain/moderation/moderation-rules.queries.server.ts';
import { isPending } from '#src/domain/moderation/product-change.ts';
import { indexProducts } from '#src/domain/search/index-statements.server.ts';
import { now } from '#src/platform/clock.server.ts';
import { dropDraft } from './draft-statements.server.ts';
import { conflictsOf, fingerprintsOf, type FieldConflict, type Fingerprints } from './edit-conflict.ts';
import type { EditableProduct } from './editable-product.ts';
import { findEditableProduct } from './editable-product.queries.server.ts';
import { productEditors } from './product.policy.ts';
import type { FieldProblem } from '#src/domain/form/form-answer.ts';
import { readTypedProduct } from './product.schema.ts';
import { typedOf, type TypedProduct } from './product-form.ts';
import { isSkuFree, updateProduct, writeRows } from './product-statements.server.ts';
import {
  changesBetween,
  hasChanges,
  isSameValue,
  withChanges,
  type ProductValues,
  type ValueField,
} from './product-values.ts';
import { listValueProblems } from './value-problems.queries.server.ts';

/** A save of a product's form. */
export type ProductEdit = {
  productId: number;
  enterpriseId: number;
  /** What the product was when the form was opened. */
  baseRevision: number;
  base: Fingerprints;
  typed: TypedProduct;
  /** The fields of which the stored value shall stand, where somebody else changed them meanwhile. */
  takeTheirs?: readonly ValueField[];
};

export type EditAnswer =
  | { ok: true; /** Whether a part of it waits for a verifier. */ isWaiting: boolean }
  | { ok: false; problem: 'unknown_product' | 'busy' }
  | { ok: false; problem: 'invalid'; problems: FieldProblem[] }
  | { ok: false; problem: 'conflict'; conflicts: FieldConflict[]; revision: number; base: Fingerprints };

/** Saved by somebody else between our reading and writing so often it is not. */
const mostTries = 3;

/**
 * Saves a product's form. What is low in risk goes live, of a product in the window what makes a claim waits for a
 * verifier; who saves over a later edit is told field by field instead.
 */
export async function editProduct(actor: Actor, edit: ProductEdit): Promise<EditAnswer> {
  for (let tries = 0; tries < mostTries; tries += 1) {
    const answer = await tryEdit(actor, edit);
    if (answer !== 'overtaken') return answer;
  }
  return { ok: false, problem: 'busy' };
}

async function tryEdit(actor: Actor, edit: ProductEdit): Promise<EditAnswer | 'overtaken'> {
  const product = await findEditableProduct(actor, edit);
  if (product === undefined) return { ok: false, problem: 'unknown_product' };
  const isCurrent = edit.baseRevision === product.revision;
  const read = readTypedProduct(isCurrent ? withTheirs(edit, product.values) : edit.typed);
  if (!read.ok) return { ok: false, problem: 'invalid', problems: read.problems };
  const values = withKnownVariants(read.values, product);
  if (!isCurrent) {
    const conflicts = conflictsOf(edit.base, product.values, values);
    if (conflicts.length > 0) return conflictAnswer(product, conflicts);
  }
  const isPublished = product.standing === 'shown' || product.standing === 'hidden';
  const problems = await listValueProblems({ ...edit, isPublished }, values);
  if (problems.length > 0) return { ok: false, problem: 'invalid', problems };
  const split = await splitOf(product, values);
  const isWritten = await write(actor, product, split);
  return isWritten ? { ok: true, isWaiting: hasChanges(split.waiting) } : 'overtaken';
}

function withTheirs({ typed, takeTheirs = [] }: ProductEdit, theirs: ProductValues): TypedProduct {
  const stored = typedOf(theirs);
  return { ...typed, ...Object.fromEntries(takeTheirs.map((field) => [field, stored[field]])) };
}

/** The number of a variant that is not this product's, or no more, counts for nothing. */
function withKnownVariants(values: ProductValues, { live, values: known }: EditableProduct): ProductValues {
  const ids = new Set([...live.variants, ...known.variants].map(({ id }) => id));
  const seen = new Set<number>();
  const variants = values.variants.map((variant) => {
    const isOwn = variant.id !== null && ids.has(variant.id) && !seen.has(variant.id);
    if (isOwn && variant.id !== null) seen.add(variant.id);
    return isOwn ? variant : { ...variant, id: null };
  });
  return { ...values, variants };
}

function conflictAnswer(product: EditableProduct, conflicts: FieldConflict[]): EditAnswer {
  const { revision, values } = product;
  return { ok: false, problem: 'conflict', conflicts, revision, base: fingerprintsOf(values) };
}

async function splitOf(product: EditableProduct, values: ProductValues): Promise<SplitChanges> {
  const changes = changesBetween(product.live, values);
  if (!product.isModerated) return { live: changes, waiting: {}, touched: [] };
  return splitByRisk(changes, await standingRules());
}

/** Writes an edit, if the product is still what was read; answers whether it was. */
async function write(
  actor: Actor,
  product: EditableProduct,
  { live, waiting, touched }: SplitChanges,
): Promise<boolean> {
  const to = database();
  const at = now().toISOString();
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
  const answers = await to.batch([
    dropDraft(to, actor, { enterpriseId, productId, condition }),
    ...before,
    updateProduct(to, { productId, enterpriseSlug, values, fields, at, condition }),
    recordDeed(to, actor, {
      command: 'edit-product',
      noun: 'product',
      nounId: productId,
      enterpriseId,
      detail: { live: fields, waiting: Object.keys(waiting) },
    }),
    ...indexProducts(to, { productIds: [productId] }),
  ]);
  return (answers[before.length + 1] as unknown[]).length > 0;
}

function isInWindow({ standing }: EditableProduct): boolean {
  return standing === 'shown' || standing === 'hidden';
}

/** That nobody has saved, published or withdrawn the product since it was read, and that the actor still may. */
function isUnchanged(actor: Actor, product: EditableProduct, sku: string | null): SQL {
  const published = sql`exists (select 1 from publications w where w.product_id = g.id and w.ended_at is null)`;
  return sql`exists (select 1 from products g where g.id = ${product.id} and g.revision = ${product.revision}
    and ${actsFor(actor, 'g.enterprise_id', productEditors)}
    and ${published} = ${isInWindow(product) ? 1 : 0}
    and (not ${published} or ${isTrusted('g.enterprise_id')} = ${product.isModerated ? 0 : 1})
    and ${isSkuFree(product.enterpriseId, product.id, sku)})`;
}
