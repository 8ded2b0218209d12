import { expect, test } from 'vitest';
import { readPriceWords } from '#src/domain/search/words/price-words.ts';

const prices = (text: string) => {
  const { text: rest, priceMin, priceMax } = readPriceWords(text);
  return [rest, priceMin, priceMax];
};

test('a price is taken out of a text as shoppers write it', () => {
  expect(prices('kerupuk dibawah 15000')).toEqual(['kerupuk', undefined, 15_000]);
  expect(prices('kerupuk di bawah 15rb')).toEqual(['kerupuk', undefined, 15_000]);
  expect(prices('jajanan pasar 50rb')).toEqual(['jajanan pasar', undefined, 50_000]);
  expect(prices('nasi kotak Rp 20.000')).toEqual(['nasi kotak', undefined, 20_000]);
  expect(prices('batik mulai 100 ribu')).toEqual(['batik', 100_000, undefined]);
  expect(prices('keripik 20rb-50rb pedas')).toEqual(['keripik pedas', 20_000, 50_000]);
  expect(prices('kain maksimal 1,5jt')).toEqual(['kain', undefined, 1_500_000]);
  expect(prices('chips under 50000')).toEqual(['chips', undefined, 50_000]);
});

test('weights, sizes, lengths and pieces are no prices', () => {
  for (const text of [
    'kopi 250 gr',
    'kopi 250gr',
    'kain batik 2 meter',
    'sepatu 42',
    'kaos 30s',
    'kue isi 10',
    'sprei 180x200',
  ]) {
    expect(prices(text), text).toEqual([text, undefined, undefined]);
  }
});
