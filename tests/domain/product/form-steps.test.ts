import { describe, expect, it } from 'vitest';
import {
  conflictsOf,
  fingerprintsOf,
  fingerprintText,
  readFingerprints,
} from '#src/domain/product/edit-conflict.ts';
import { formSteps, withRowStep } from '#src/domain/product/form-steps.ts';
import { blankVariant } from '#src/domain/product/product-form.ts';
import { blankValues } from '#src/domain/product/product-values.ts';
import { typed } from './written-product.ts';

describe('The buttons of rows, where there is no script', () => {
  const form = typed({ variants: ['Pedas', 'Asin', 'Manis'].map((name) => ({ ...blankVariant, name })) });
  const after = (...step: Parameters<typeof formSteps.row>) =>
    withRowStep(form, formSteps.row(...step))?.variants.map(({ name }) => name);

  it('add two blank rows, move one and take one away', () => {
    expect(after('variant', 'tambah', 0)).toEqual(['Pedas', 'Asin', 'Manis', '', '']);
    expect(after('variant', 'naik', 1)).toEqual(['Asin', 'Pedas', 'Manis']);
    expect(after('variant', 'turun', 1)).toEqual(['Pedas', 'Manis', 'Asin']);
    expect(after('variant', 'hapus', 1)).toEqual(['Pedas', 'Manis']);
  });

  it('change nothing at the ends and for rows that are not there', () => {
    const names = ['Pedas', 'Asin', 'Manis'];
    expect(after('variant', 'naik', 0)).toEqual(names);
    expect(after('variant', 'turun', 2)).toEqual(names);
    expect(after('variant', 'hapus', 9)).toEqual(names);
    expect(withRowStep(form, formSteps.save)).toBeUndefined();
  });
});

describe('What others have changed since a form was opened', () => {
  const base = { ...blankValues, name: 'Keripik', price: 15_000 };

  it('is known from marks that travel with the form as one short line', () => {
    const text = fingerprintText(fingerprintsOf(base));
    expect(text.length).toBeLessThan(500);
    expect(readFingerprints(text)).toEqual(fingerprintsOf(base));
    expect(readFingerprints('jebakan.1 name.abc x')).toEqual({ name: 'abc' });
  });

  it('is asked about only where it differs from what is to be saved', () => {
    const marks = fingerprintsOf(base);
    const theirs = { ...base, price: 16_000, stock: 4 };
    const mine = { ...base, price: 17_000, stock: 4, unit: 'bungkus' };
    expect(conflictsOf(marks, theirs, mine)).toEqual([
      { field: 'price', theirs: 16_000, mine: 17_000, isBoth: true },
    ]);
    expect(conflictsOf(marks, base, mine)).toEqual([]);
  });

  it('is asked about in full where nobody knows any more what it was', () => {
    const mine = { ...base, stock: 4 };
    expect(conflictsOf({}, base, mine)).toEqual([{ field: 'stock', theirs: null, mine: 4, isBoth: true }]);
  });
});
