import type { Actor } from '#src/domain/actor/actor.ts';
import type { ClaimRecord } from '#src/domain/claim/claim.ts';
import { listClaimsOfProduct } from '#src/domain/claim/claims.queries.server.ts';
import { isPending } from '#src/domain/moderation/product-change.ts';
import { today as currentDay } from '#src/platform/clock.server.ts';
import { findDraft } from './drafts.queries.server.ts';
import { findEditableProduct } from './editable-product.queries.server.ts';
import { readTypedProduct } from './product.schema.ts';
import { findUnseenDetail } from './product-detail.queries.server.ts';
import type { ProductDetail } from './product.ts';
import type { ProductValues } from './product-values.ts';

/** A product as a shopper would see it, with what is not public yet laid over it. */
export type ProductPreview =
  | {
      state: 'ready';
      product: ProductDetail;
      claims: ClaimRecord[];
      /** What it shows that shoppers do not see. */
      beyond: 'draft' | 'waiting' | undefined;
    }
  | { state: 'incomplete'; name: string; gaps: ('price' | 'category')[] };

/**
 * What a shopper would see of a product if everything were live: the actor's draft where it can be read, else the edit
 * that waits. Undefined for a product that the actor may not write.
 */
export async function findProductPreview(
  actor: Actor,
  which: { productId: number; enterpriseId: number },
  today = currentDay(),
): Promise<ProductPreview | undefined> {
  const [editable, draft] = await Promise.all([findEditableProduct(actor, which), findDraft(actor, which)]);
  if (editable === undefined) return undefined;
  const read = draft === undefined ? undefined : readTypedProduct(draft.typed);
  const values = read?.ok === true ? read.values : editable.values;
  const { price, categoryId } = values;
  const detail = categoryId === null ? undefined : await findUnseenDetail(which.productId, categoryId, today);
  if (price === null || detail === undefined) {
    const lacks = { price: price === null, category: detail === undefined };
    const gaps = (['price', 'category'] as const).filter((gap) => lacks[gap]);
    return { state: 'incomplete', name: values.name, gaps };
  }
  const claims = await listClaimsOfProduct({ id: detail.id, enterpriseId: editable.enterpriseId }, today);
  const waits = isPending(editable.change) ? 'waiting' : undefined;
  const beyond = read?.ok === true ? 'draft' : waits;
  return { state: 'ready', product: asShown(detail, values, price), claims, beyond };
}

function asShown(detail: ProductDetail, values: ProductValues, price: number): ProductDetail {
  const { variants, hasPattern: _pattern, categoryId: _category, kbliCode: _kbli, ...plain } = values;
  return {
    ...detail,
    ...plain,
    price,
    // A variant that is not stored yet has no number; the page only needs them to differ.
    variants: variants.map((variant, index) => ({
      id: variant.id ?? -1 - index,
      name: variant.name,
      nameEn: variant.nameEn,
      price: variant.price ?? price,
      stock: variant.stock ?? values.stock,
    })),
  };
}
