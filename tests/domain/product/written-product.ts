import type { Database } from '#db/client.ts';
import type { Actor } from '#src/domain/actor/actor.ts';
import { fingerprintsOf } from '#src/domain/product/edit-conflict.ts';
import type { EditableProduct } from '#src/domain/product/editable-product.ts';
import { findEditableProduct } from '#src/domain/product/editable-product.queries.server.ts';
import { editProduct, type EditAnswer, type ProductEdit } from '#src/domain/product/edit-product.server.ts';
import { typedOf, type TypedProduct } from '#src/domain/product/product-form.ts';
import { blankValues } from '#src/domain/product/product-values.ts';
import { useClock } from '#src/platform/clock.server.ts';
import { freshDatabase } from '../../support/database.ts';
import { laySetting, today } from './shop-window.ts';

/** A shop in which products are written. */
export async function aDesk(): Promise<Database> {
  useClock(() => new Date(`${today}T03:00:00Z`));
  const database = await freshDatabase();
  await laySetting(database);
  return database;
}

/** A form as somebody typed it. */
export function typed(given: Partial<TypedProduct> = {}): TypedProduct {
  return {
    ...typedOf(blankValues),
    name: 'Keripik uji',
    categoryId: 'uji_keripik',
    price: '15.000',
    ...given,
  };
}

/** The product as its form opens. */
export async function opened(actor: Actor, productId: number): Promise<EditableProduct> {
  const product = await findEditableProduct(actor, { productId });
  if (product === undefined) throw new Error('the product does not open');
  return product;
}

/** The form of a product as it was opened, with some fields typed anew. */
export function editOf(product: EditableProduct, given: Partial<TypedProduct>): ProductEdit {
  return {
    productId: product.id,
    enterpriseId: product.enterpriseId,
    baseRevision: product.revision,
    base: fingerprintsOf(product.values),
    typed: { ...typedOf(product.values), ...given },
  };
}

/** Opens a product's form, types and saves. */
export async function save(
  actor: Actor,
  productId: number,
  given: Partial<TypedProduct>,
): Promise<EditAnswer> {
  return editProduct(actor, editOf(await opened(actor, productId), given));
}
