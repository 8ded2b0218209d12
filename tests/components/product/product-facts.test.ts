import { describe, expect, it } from 'vitest';
import { productFacts } from '#src/components/product/product-facts.ts';
import { unitIn } from '#src/components/product/product-words.ts';
import { availabilityOf } from '#src/domain/product/availability.ts';
import { aDetail } from './a-product.ts';

function factsOf(given: Parameters<typeof aDetail>[0], locale: 'id' | 'en' = 'id') {
  return new Map(productFacts(aDetail(given), locale).map(({ label, value }) => [label, value]));
}

describe('the table of facts', () => {
  it('says every amount with its unit', () => {
    const facts = factsOf({ weightGrams: 1200, minOrder: 6 });

    expect(facts.get('Berat')).toBe('1,2 kg');
    expect(facts.get('Pesanan paling sedikit')).toBe('6 bungkus');
    expect(facts.get('Kapasitas sebulan')).toBe('400 bungkus sebulan');
    expect(facts.get('Tahan simpan')).toBe('6 bulan');
    expect(facts.get('Lama pengerjaan')).toBe('2 hari');
  });

  it('leaves out what nobody has told', () => {
    const facts = factsOf({ weightGrams: null, hsCode: null, capacityPerMonth: null, leadTimeDays: null });

    expect([...facts.keys()]).not.toContain('Berat');
    expect([...facts.keys()]).not.toContain('Kode HS');
  });

  it('marks the HS code as what the maker suggests', () => {
    const hsCode = productFacts(aDetail(), 'id').find(({ label }) => label === 'Kode HS');

    expect(hsCode).toMatchObject({ value: '200520', note: 'usulan pembuatnya, belum ditetapkan bea cukai' });
  });

  it('is in English on an English page; a unit without a translation stays', () => {
    expect(factsOf({}, 'en').get('Sold per')).toBe('pack');
    expect(unitIn('botol 620 ml', 'en')).toBe('bottle 620 ml');
    expect(unitIn('wajik', 'en')).toBe('wajik');
  });
});

describe('whether it can be had now', () => {
  const variant = (stock: number | null) => ({ id: 1, name: 'x', nameEn: null, price: 1, stock });

  it.each([
    { stock: 40, variants: [], availability: 'in_stock' },
    { stock: 0, variants: [], availability: 'sold_out' },
    { stock: null, variants: [], availability: 'made_to_order' },
    { stock: null, variants: [variant(0), variant(3)], availability: 'in_stock' },
    { stock: 5, variants: [variant(0), variant(0)], availability: 'sold_out' },
    { stock: null, variants: [variant(0), variant(null)], availability: 'made_to_order' },
  ])('is $availability with stock $stock and variants $variants', ({ stock, variants, availability }) => {
    expect(availabilityOf({ stock, variants })).toBe(availability);
  });
});
