import { describe, expect, it } from 'vitest';
import { readTypedProduct } from '#src/domain/product/product.schema.ts';
import { blankTier, blankVariant, typedFromForm, typedOf } from '#src/domain/product/product-form.ts';
import { typed } from './written-product.ts';

function valuesOf(given: Parameters<typeof typed>[0]) {
  const read = readTypedProduct(typed(given));
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return read.values;
}

function problemsOf(given: Parameters<typeof typed>[0]): Record<string, string> {
  const read = readTypedProduct(typed(given));
  return read.ok ? {} : Object.fromEntries(read.problems.map(({ field, message }) => [field, message]));
}

describe('The form of a product', () => {
  it.each([
    ['15.000', 15_000],
    ['15rb', 15_000],
    ['Rp 15.000', 15_000],
    ['Rp15.000,-', 15_000],
    ['1,5jt', 1_500_000],
  ])('reads the price %s', (price, rupiah) => {
    expect(valuesOf({ price }).price).toBe(rupiah);
  });

  it.each([
    ['250', 250],
    ['250 gr', 250],
    ['1,5 kg', 1500],
    ['2kg', 2000],
  ])('reads the weight %s in grams', (weightGrams, grams) => {
    expect(valuesOf({ weightGrams }).weightGrams).toBe(grams);
  });

  it('takes centimetres with one decimal and keeps whole millimetres', () => {
    expect(valuesOf({ lengthMm: '12,5', widthMm: '8 cm' })).toMatchObject({ lengthMm: 125, widthMm: 80 });
  });

  it('tells everything that is wrong at once, each with how to mend it', () => {
    expect(
      problemsOf({ name: ' ', price: '15,000', weightGrams: 'berat', kbliCode: '12', lengthMm: 'panjang' }),
    ).toEqual({
      name: 'Isi nama produk.',
      price: expect.stringContaining('15.000') as string,
      weightGrams: expect.stringContaining('bilangan bulat') as string,
      kbliCode: expect.stringContaining('5 angka') as string,
      lengthMm: expect.stringContaining('sentimeter') as string,
    });
  });

  it('refuses texts that are too long and numbers that look like an NIK', () => {
    expect(problemsOf({ name: 'a'.repeat(151) }).name).toContain('150');
    expect(problemsOf({ description: 'a'.repeat(5001) }).description).toContain('5.000');
    expect(problemsOf({ care: 'Hubungi 3671054507900001' }).care).toContain('NIK');
  });

  it('passes over blank rows, and names the row that is half filled', () => {
    const variants = [
      blankVariant,
      { ...blankVariant, name: 'Pedas' },
      { ...blankVariant, price: '5rb' },
      { ...blankVariant, name: 'pedas' },
    ];
    expect(Object.keys(problemsOf({ variants }))).toEqual(['variants-2-name']);
    expect(Object.keys(problemsOf({ variants: variants.filter(({ name }) => name !== '') }))).toEqual([
      'variants-1-name',
    ]);
    expect(valuesOf({ variants: variants.slice(0, 2) }).variants).toMatchObject([
      { name: 'Pedas', price: null },
    ]);
  });

  it.each([
    [
      'a larger quantity that is not cheaper',
      [
        { minQuantity: '10', price: '12rb' },
        { minQuantity: '50', price: '12rb' },
      ],
      'tiers-1-price',
      'Rp12.000',
    ],
    ['a price above the usual one', [{ minQuantity: '10', price: '16rb' }], 'tiers-0-price', 'Rp15.000'],
    [
      'a quantity twice',
      [
        { minQuantity: '10', price: '12rb' },
        { minQuantity: '10', price: '11rb' },
      ],
      'tiers-1-minQuantity',
      '10',
    ],
    ['a quantity of one', [{ minQuantity: '1', price: '12rb' }], 'tiers-0-minQuantity', '2'],
    [
      'a price without a quantity',
      [{ minQuantity: '', price: '12rb' }],
      'tiers-0-minQuantity',
      'paling sedikit 2',
    ],
  ])('refuses wholesale prices with %s', (_, tiers, field, said) => {
    expect(problemsOf({ tiers })[field]).toContain(said);
  });

  it('refuses a wholesale quantity below the minimum order', () => {
    expect(problemsOf({ minOrder: '12', tiers: [{ minQuantity: '6', price: '12rb' }] })).toEqual({
      'tiers-0-minQuantity': expect.stringContaining('12') as string,
    });
  });

  it('puts wholesale prices in the order of their quantities', () => {
    const tiers = [{ minQuantity: '50', price: '11rb' }, blankTier, { minQuantity: '10', price: '12rb' }];
    expect(valuesOf({ tiers }).tiers).toEqual([
      { minQuantity: 10, price: 12_000 },
      { minQuantity: 50, price: 11_000 },
    ]);
  });

  it('shows values so that reading them again gives the same', () => {
    const values = valuesOf({
      nameEn: 'Crisps',
      description: 'Renyah.\n\nGurih.',
      unit: 'bungkus',
      stock: '1.200',
      lengthMm: '12,5',
      variants: [{ ...blankVariant, name: 'Pedas', price: '16.000', stock: '3' }],
      tiers: [{ minQuantity: '1.000', price: '12.500' }],
      hsCode: '2005.20',
    });
    expect(readTypedProduct(typedOf(values))).toEqual({ ok: true, values });
  });

  it('takes rows in the order in which they stand in the form', () => {
    const form = new FormData();
    form.set('name', 'Keripik');
    for (const name of ['Pedas', 'Asin']) {
      form.append('variant-name', name);
      form.append('variant-price', '');
    }
    expect(typedFromForm(form).variants.map(({ name }) => name)).toEqual(['Pedas', 'Asin']);
    expect(typedFromForm(form).hasPattern).toBe(false);
  });
});
