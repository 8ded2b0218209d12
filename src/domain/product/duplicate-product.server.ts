import type { Actor } from '#src/domain/actor/actor.ts';
import { productEdit } from '#src/i18n/messages/product-edit.ts';
import { insertValues } from './create-product.server.ts';
import { findEditableProduct } from './editable-product.queries.server.ts';

export type DuplicateAnswer = { ok: true; productId: number } | { ok: false; problem: 'unknown_product' };

/** Makes another product like one that is there, without its photos and its SKU; it is in no window. */
export async function duplicateProduct(actor: Actor, productId: number): Promise<DuplicateAnswer> {
  const product = await findEditableProduct(actor, { productId });
  if (product === undefined) return { ok: false, problem: 'unknown_product' };
  const { live } = product;
  const name = productEdit.copyOf(live.name).slice(0, 150);
  const variants = live.variants.map((variant) => ({ ...variant, sku: null }));
  const values = { ...live, name, variants, sku: null, hasPattern: true };
  const made = await insertValues(actor, product.enterpriseId, values, 'duplicate-product');
  return made.ok ? made : { ok: false, problem: 'unknown_product' };
}
