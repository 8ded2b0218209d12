import { describe, expect, test } from 'vitest';
import {
  everyEnterprise,
  everyProduct,
  readEnterpriseQuery,
  readProductQuery,
  unknownParameters,
  writeEnterpriseQuery,
  writeProductQuery,
} from '#src/domain/search/search-params.ts';

const read = (address: string) => readProductQuery(new URLSearchParams(address));
const reasons = (address: string) =>
  read(address).problems.map(({ parameter, reason }) => `${parameter}: ${reason}`);

describe('reading a query from an address', () => {
  test('an empty address and an empty form ask for everything', () => {
    expect(read('')).toEqual({ query: everyProduct, problems: [] });
    expect(read('q=&category=&price_min=&price_max=&sort=&page=')).toEqual({
      query: everyProduct,
      problems: [],
    });
    expect(readEnterpriseQuery(new URLSearchParams())).toEqual({ query: everyEnterprise, problems: [] });
  });

  test('a facet may be repeated or hold a list', () => {
    const { query, problems } = read(
      'category=batik,kue&category=batik&kecamatan=cipondoh&right=merek:didaftar',
    );
    expect(problems).toEqual([]);
    expect(query.chosen).toEqual({
      category: ['batik', 'kue'],
      kecamatan: ['cipondoh'],
      right: ['merek:didaftar'],
    });
  });

  test('prices are read as people write them', () => {
    expect(read('price_min=50rb&price_max=1,5jt').query).toMatchObject({
      priceMin: 50_000,
      priceMax: 1_500_000,
    });
    expect(read('price_min=Rp15.000').query).toMatchObject({ priceMin: 15_000, priceMax: undefined });
    expect(read('price_min=0').query).toMatchObject({ priceMin: 0 });
    expect(reasons('price_min=murah')).toEqual(['price_min: not_a_price']);
    expect(reasons('price_max=-5')).toEqual(['price_max: not_a_price']);
  });

  test('prices the wrong way round are swapped, and that is said', () => {
    const { query, problems } = read('price_min=9000&price_max=1000');
    expect(query).toMatchObject({ priceMin: 1000, priceMax: 9000 });
    expect(problems).toEqual([{ parameter: 'price_min', value: '9000', reason: 'prices_swapped' }]);
  });

  test('pages begin at 1 and hold at most 100', () => {
    expect(read('page=3&per_page=100').query).toMatchObject({ page: 3, perPage: 100 });
    for (const page of ['0', '-1', '1.5', 'dua', '1e3', '99999999999999999999']) {
      expect(reasons(`page=${page}`), page).toEqual(['page: not_a_page']);
    }
    for (const size of ['0', '101', 'semua']) {
      expect(reasons(`per_page=${size}`), size).toEqual(['per_page: not_a_page_size']);
    }
    expect(read('page=0&per_page=101').query).toMatchObject({ page: 1, perPage: 24 });
  });

  test('an unknown order, a parameter said twice and texts without end are named and left out', () => {
    expect(reasons('sort=termurah')).toEqual(['sort: unknown_sort']);
    expect(readEnterpriseQuery(new URLSearchParams('sort=price_asc')).problems).toHaveLength(1);
    expect(reasons('sort=name&sort=newest')).toEqual(['sort: repeated']);
    expect(reasons(`q=${'a'.repeat(201)}`)).toEqual(['q: too_long']);
    expect(read(`q=${'a'.repeat(5000)}`).query.text).toBe('a'.repeat(200));
    expect(read(`q=${'a'.repeat(199)}${encodeURIComponent('😀')}`).query.text).toBe('a'.repeat(199));
    expect(reasons(`category=${'a'.repeat(81)}`)).toEqual(['category: too_long']);
    expect(reasons(`category=${Array.from({ length: 51 }, (_, index) => index).join()}`)).toEqual([
      'category: too_many',
    ]);
  });

  test('blanks and control characters in the text count as one space', () => {
    expect(read('q=%20keripik%00%0A%20%20pisang%20').query.text).toBe('keripik pisang');
  });

  test('names that nobody knows are told apart', () => {
    const params = new URLSearchParams('q=a&utm_source=b&colour=red&colour=blue');
    expect(unknownParameters(params, ['q'])).toEqual([
      { parameter: 'utm_source', value: '', reason: 'unknown_parameter' },
      { parameter: 'colour', value: '', reason: 'unknown_parameter' },
    ]);
  });
});

describe('writing a query as an address', () => {
  test('only what differs from everything is written, so that equal queries have equal addresses', () => {
    expect(writeProductQuery(everyProduct).toString()).toBe('');
    const one = read('per_page=24&page=1&kecamatan=b&category=z,a&sort=relevance&q=batik').query;
    const other = read('q=batik&category=a&category=z&kecamatan=b').query;
    expect(writeProductQuery(one).toString()).toBe('q=batik&category=a&category=z&kecamatan=b');
    expect(writeProductQuery(other).toString()).toBe(writeProductQuery(one).toString());
  });

  test('what is written is read back the same', () => {
    const query = {
      ...everyProduct,
      text: 'kopi & teh 50% "asli" + #1',
      chosen: {
        category: ['batik', 'kue'],
        kecamatan: ['36.71.05'],
        kelurahan: ['36.71.05.1001'],
        certificate: ['halal'],
        right: ['merek:didaftar'],
        programme: ['blk'],
        ships_abroad: ['ya'],
      },
      sort: 'price_desc' as const,
      page: 3,
      perPage: 50,
      priceMin: 1000,
      priceMax: 2000,
    };
    expect(readProductQuery(writeProductQuery(query))).toEqual({ query, problems: [] });
    const { priceMin, priceMax, ...shared } = query;
    expect([priceMin, priceMax]).toEqual([1000, 2000]);
    const enterprises = { ...shared, sort: 'name' as const };
    expect(readEnterpriseQuery(writeEnterpriseQuery(enterprises))).toEqual({
      query: enterprises,
      problems: [],
    });
  });
});
