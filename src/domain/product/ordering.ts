import type { ProductVariant, WholesaleTier } from './product.ts';

/** What the price of an order depends on. */
export type PriceList = {
  price: number;
  minOrder: number | null;
  variants: readonly ProductVariant[];
  tiers: readonly WholesaleTier[];
};

/** What a shopper would pay; whole rupiah. */
export type OrderPrice = {
  unitPrice: number;
  total: number;
  /** The wholesale step that gave the unit price, if one did. */
  tier: WholesaleTier | undefined;
};

/** More than anyone orders from a small firm by a page; keeps a total within whole numbers that are shown exactly. */
export const mostPerOrder = 100_000;

/** The quantity that an order starts from. */
export function smallestQuantity(product: Pick<PriceList, 'minOrder'>): number {
  return product.minOrder ?? 1;
}

/** Brings what was typed to a whole quantity between the smallest order and `mostPerOrder`. */
export function quantityWithin(product: Pick<PriceList, 'minOrder'>, typed: number): number {
  const least = smallestQuantity(product);
  if (!Number.isFinite(typed)) return least;
  return Math.min(Math.max(Math.trunc(typed), least), Math.max(mostPerOrder, least));
}

/** The variant with this id, or the first one; undefined when the product has none. */
export function chosenVariant(product: PriceList, id: number | undefined): ProductVariant | undefined {
  return product.variants.find((variant) => variant.id === id) ?? product.variants[0];
}

/**
 * Whether the wholesale prices hold for a variant: they are written for the product's own price, so a variant that
 * costs something else has none.
 */
export function hasWholesale(product: PriceList, variant: ProductVariant | undefined): boolean {
  return product.tiers.length > 0 && (variant === undefined || variant.price === product.price);
}

/** The price per unit and in total of a quantity; the highest wholesale step reached counts if it is cheaper. */
export function orderPrice(
  product: PriceList,
  variant: ProductVariant | undefined,
  quantity: number,
): OrderPrice {
  const listPrice = variant?.price ?? product.price;
  const reached = hasWholesale(product, variant)
    ? product.tiers
        .filter((tier) => tier.minQuantity <= quantity && tier.price < listPrice)
        .toSorted((one, other) => other.minQuantity - one.minQuantity)[0]
    : undefined;
  const unitPrice = reached?.price ?? listPrice;
  return { unitPrice, total: unitPrice * quantity, tier: reached };
}
