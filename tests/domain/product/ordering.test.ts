import { describe, expect, it } from 'vitest';
import {
  chosenVariant,
  hasWholesale,
  mostPerOrder,
  orderPrice,
  quantityWithin,
  type PriceList,
} from '#src/domain/product/ordering.ts';

const small = { id: 1, name: '250 g', nameEn: null, price: 18_000, stock: 40 };
const large = { id: 2, name: '500 g', nameEn: null, price: 33_000, stock: 5 };
const keripik: PriceList = {
  price: 18_000,
  minOrder: null,
  variants: [small, large],
  tiers: [
    { minQuantity: 10, price: 16_500 },
    { minQuantity: 50, price: 15_000 },
  ],
};

describe('the price of an order', () => {
  it.each([
    { quantity: 1, unitPrice: 18_000, total: 18_000 },
    { quantity: 9, unitPrice: 18_000, total: 162_000 },
    { quantity: 10, unitPrice: 16_500, total: 165_000 },
    { quantity: 49, unitPrice: 16_500, total: 808_500 },
    { quantity: 50, unitPrice: 15_000, total: 750_000 },
  ])('is Rp$unitPrice a unit for $quantity', ({ quantity, unitPrice, total }) => {
    expect(orderPrice(keripik, small, quantity)).toMatchObject({ unitPrice, total });
  });

  it('does not depend on the order in which the steps were written', () => {
    const reversed = { ...keripik, tiers: keripik.tiers.toReversed() };
    expect(orderPrice(reversed, small, 60).unitPrice).toBe(15_000);
  });

  it('is the list price for a variant with a price of its own, since the steps were not written for it', () => {
    expect(hasWholesale(keripik, large)).toBe(false);
    expect(orderPrice(keripik, large, 50)).toMatchObject({ unitPrice: 33_000, tier: undefined });
  });

  it('never rises by a step that is dearer than the list price', () => {
    const odd = { ...keripik, tiers: [{ minQuantity: 10, price: 20_000 }] };
    expect(orderPrice(odd, small, 10)).toMatchObject({ unitPrice: 18_000, tier: undefined });
  });
});

describe('what a shopper chooses', () => {
  it('starts with the first variant when none or an unknown one is named', () => {
    expect(chosenVariant(keripik, undefined)).toBe(small);
    expect(chosenVariant(keripik, 99)).toBe(small);
    expect(chosenVariant(keripik, 2)).toBe(large);
    expect(chosenVariant({ ...keripik, variants: [] }, 1)).toBeUndefined();
  });

  it.each([
    { typed: 0, quantity: 6 },
    { typed: -4, quantity: 6 },
    { typed: Number.NaN, quantity: 6 },
    { typed: 7.9, quantity: 7 },
    { typed: 1e12, quantity: mostPerOrder },
  ])('brings a quantity of $typed to $quantity where six is the smallest order', ({ typed, quantity }) => {
    expect(quantityWithin({ minOrder: 6 }, typed)).toBe(quantity);
  });
});
