import { database } from '#db/client.ts';
import type { Actor } from '#src/domain/actor/actor.ts';
import type { SplitChanges } from '#src/domain/moderation/moderation.ts';
import { standingRules } from '#src/domain/moderation/moderation-rules.queries.server.ts';
import { indexProducts } from '#src/domain/search/index-statements.server.ts';
import { now } from '#src/platform/clock.server.ts';
import { dropDraft } from './draft-statements.server.ts';
import { conflictsOf, fingerprintsOf, type FieldConflict, type Fingerprints } from './edit-conflict.ts';
import type { EditableProduct } from './editable-product.ts';
import { findEditableProduct } from './editable-product.queries.server.ts';
import { editStatements, isInWindow, splitEdit } from './edit-statements.server.ts';
import type { FieldProblem } from '#src/domain/form/form-answer.ts';
import { readTypedProduct } from './product.schema.ts';
import { typedOf, type TypedProduct } from './product-form.ts';
import { hasChanges, type ProductValues, type ValueField } from './product-values.ts';
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
  const problems = await listValueProblems({ ...edit, isPublished: isInWindow(product) }, values);
  if (problems.length > 0) return { ok: false, problem: 'invalid', problems };
  const split = splitEdit(product, values, await standingRules());
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

/** Writes an edit, if the product is still what was read; answers whether it was. */
async function write(actor: Actor, product: EditableProduct, split: SplitChanges): Promise<boolean> {
  const to = database();
  const { id: productId, enterpriseId } = product;
  const edit = { product, split, at: now().toISOString(), command: 'edit-product' };
  const { statements, written, condition } = editStatements(to, actor, edit);
  const answers = await to.batch([
    dropDraft(to, actor, { enterpriseId, productId, condition }),
    ...statements,
    ...indexProducts(to, { productIds: [productId] }),
  ]);
  return (answers[written + 1] as unknown[]).length > 0;
}
