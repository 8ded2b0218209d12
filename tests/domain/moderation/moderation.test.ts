import { describe, expect, it } from 'vitest';
import { splitByRisk } from '#src/domain/moderation/moderation.ts';
import {
  blankValues,
  changesBetween,
  withChanges,
  type ProductValues,
} from '#src/domain/product/product-values.ts';

const rules = { fields: ['name', 'categoryId'], words: ['halal', 'asli'] };
const pedas = { id: 5, name: 'Pedas', nameEn: null, sku: null, price: 16_000, stock: 9 };
const before: ProductValues = {
  ...blankValues,
  name: 'Keripik',
  price: 15_000,
  description: 'Renyah.',
  variants: [pedas],
};
const split = (given: Partial<ProductValues>) =>
  splitByRisk(changesBetween(before, { ...before, ...given }), rules);

describe('Which part of an edit waits', () => {
  it('is none of price, stock, wholesale prices, capacity and lead time', () => {
    const low = {
      price: 14_000,
      stock: 4,
      tiers: [{ minQuantity: 10, price: 12_000 }],
      capacityPerMonth: 40,
      leadTimeDays: 3,
      minOrder: 2,
      weightGrams: 200,
    };
    expect(split(low)).toEqual({
      live: changesBetween(before, { ...before, ...low }),
      waiting: {},
      touched: [],
    });
  });

  it('is the field of a rule, while the rest of the same edit goes live', () => {
    expect(split({ name: 'Keripik pisang', price: 14_000 })).toEqual({
      live: { price: [15_000, 14_000] },
      waiting: { name: ['Keripik', 'Keripik pisang'] },
      touched: [{ kind: 'field', field: 'name' }],
    });
  });

  it('is a text that brings in a word of a rule, and not one that says other things', () => {
    expect(split({ description: 'Renyah dan gurih.' }).waiting).toEqual({});
    expect(split({ description: 'Renyah, halal.', materials: 'Singkong asli' })).toMatchObject({
      live: {},
      touched: [
        { kind: 'word', word: 'halal', field: 'description' },
        { kind: 'word', word: 'asli', field: 'materials' },
      ],
    });
  });

  it('is the name of a variant with such a word, but never its price and stock', () => {
    const wanted = { ...pedas, name: 'Pedas halal', price: 17_000, stock: 2 };
    const shown = { ...pedas, price: 17_000, stock: 2 };
    expect(split({ variants: [wanted] })).toEqual({
      live: { variants: [[pedas], [shown]] },
      waiting: { variants: [[shown], [wanted]] },
      touched: [{ kind: 'word', word: 'halal', field: 'variants' }],
    });
  });

  it('is everything that an admin has put under a rule, prices too', () => {
    const strict = { fields: ['price', 'variants'], words: [] };
    const wanted = { ...before, price: 14_000, variants: [{ ...pedas, stock: 1 }] };
    expect(splitByRisk(changesBetween(before, wanted), strict).live).toEqual({});
  });
});

describe('An edit laid over a product that has moved on', () => {
  it('changes only what it speaks of', () => {
    const change = changesBetween(before, { ...before, name: 'Keripik pisang' });
    const moved = { ...before, price: 12_000, description: 'Baru.' };
    expect(withChanges(moved, change)).toEqual({ ...moved, name: 'Keripik pisang' });
  });

  it('keeps the stock of a variant that was counted down, and variants that came since', () => {
    const change = changesBetween(before, { ...before, variants: [{ ...pedas, name: 'Pedas halal' }] });
    const asin = { ...pedas, id: 6, name: 'Asin' };
    const moved = { ...before, variants: [{ ...pedas, stock: 1 }, asin] };
    expect(withChanges(moved, change).variants).toEqual([{ ...pedas, name: 'Pedas halal', stock: 1 }, asin]);
  });

  it('does not bring back a variant that was removed', () => {
    const change = changesBetween(before, { ...before, variants: [{ ...pedas, name: 'Pedas halal' }] });
    expect(withChanges({ ...before, variants: [] }, change).variants).toEqual([]);
  });
});
