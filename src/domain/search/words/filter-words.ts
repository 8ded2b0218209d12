import type { ProductQuery } from '../search.ts';
import { wordsInOrder } from '../query-words.ts';
import { readPriceWords } from './price-words.ts';

/** What filters are called, as shoppers write them: the words of a name, and the values that they mean. */
export type FilterName = {
  facet: 'certificate' | 'right' | 'kecamatan' | 'kelurahan';
  words: readonly string[];
  values: readonly string[];
  /** Words of which one must stand before it, where the name alone says too little (`di pinang`, `organik`). */
  after?: readonly string[];
};

/** The words of a text that filter, taken out of it. */
export type FilterWords = Pick<ProductQuery, 'text' | 'chosen' | 'priceMin' | 'priceMax'> & {
  /** Whether the price is a bound that was set (`di bawah 50rb`), not only an amount that was said. */
  hasPriceBound: boolean;
};

/** They only lead to a name and go with it. */
const leading = new Set([
  ...['di', 'dari', 'daerah', 'wilayah', 'kecamatan', 'kec', 'kelurahan', 'kel', 'desa', 'from'],
  ...['sertifikat', 'bersertifikat', 'sertifikasi', 'tersertifikasi', 'certified', 'izin', 'berizin', 'ijin'],
  ...['label', 'berlabel', 'logo', 'ada', 'sudah', 'punya'],
]);
/** All that is left of "produk umkm kecamatan larangan": nothing that a product could be found by. */
const generic = new Set([
  'produk',
  'product',
  'products',
  'barang',
  'umkm',
  'ikm',
  'ukm',
  'usaha',
  'toko',
  'jualan',
]);

/**
 * Takes the words out of a text that name a price, a certificate, a right or a place of the city; undefined when there is
 * none. What they were is lost in the text that is left, so a search that finds nothing should ask the whole text again.
 */
export function readFilterWords(text: string, names: readonly FilterName[]): FilterWords | undefined {
  const price = readPriceWords(text);
  let words = wordsInOrder(price.text);
  const chosen: ProductQuery['chosen'] = {};
  const written = new Set(words);
  for (const name of names) {
    // Of the hundreds of names nearly all are ruled out by their first word.
    if (!written.has(name.words[0] ?? '')) continue;
    const at = placeOf(words, name);
    if (at === undefined) continue;
    let from = at;
    while (leading.has(words[from - 1] ?? '')) from -= 1;
    words = words.toSpliced(from, at - from + name.words.length);
    chosen[name.facet] = [...new Set([...(chosen[name.facet] ?? []), ...name.values])];
  }
  const hasPrice = price.priceMin !== undefined || price.priceMax !== undefined;
  if (!hasPrice && Object.keys(chosen).length === 0) return undefined;
  const isGeneric = words.every((word) => generic.has(word));
  return {
    text: isGeneric ? '' : Object.keys(chosen).length === 0 ? price.text : words.join(' '),
    chosen,
    priceMin: price.priceMin,
    priceMax: price.priceMax,
    hasPriceBound: hasPrice && !price.isAbout,
  };
}

function placeOf(words: readonly string[], name: FilterName): number | undefined {
  for (let at = 0; at + name.words.length <= words.length; at += 1) {
    const isThere = name.words.every((word, index) => words[at + index] === word);
    if (isThere && (name.after === undefined || name.after.includes(words[at - 1] ?? ''))) return at;
  }
  return undefined;
}
