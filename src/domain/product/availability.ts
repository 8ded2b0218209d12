import type { ProductDetail } from './product.ts';

export type Availability = 'in_stock' | 'made_to_order' | 'sold_out';

/** Whether a shopper can have it now: any variant on hand makes it so; without a number it is made to order. */
export function availabilityOf(product: Pick<ProductDetail, 'stock' | 'variants'>): Availability {
  const onHand =
    product.variants.length > 0 ? product.variants.map((variant) => variant.stock) : [product.stock];
  if (onHand.some((stock) => stock !== null && stock > 0)) return 'in_stock';
  return onHand.includes(null) ? 'made_to_order' : 'sold_out';
}
