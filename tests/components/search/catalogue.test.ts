import { beforeEach, describe, expect, it } from 'vitest';
import {
  activeFilters,
  facetViews,
  kindLinks,
  sortOptions,
} from '#src/components/search/catalogue-facets.ts';
import {
  canonicalPathOf,
  catalogueJsonLd,
  descriptionOf,
  neighbours,
  problemSentences,
  titleOf,
} from '#src/components/search/catalogue-page.ts';
import { readCatalogue } from '#src/domain/product/catalogue.queries.server.ts';
import { rebuildIndex } from '#src/domain/search/rebuild-index.server.ts';
import type { Locale } from '#src/i18n/locale.ts';
import { aPublicProduct, aTrainedEnterprise, laySetting, today } from '../../domain/product/shop-window.ts';
import { freshDatabase } from '../../support/database.ts';

beforeEach(async () => {
  const database = await freshDatabase();
  await laySetting(database);
  const cipondoh = await aTrainedEnterprise(database);
  const larangan = await aTrainedEnterprise(database, { kecamatanCode: '36.71.13' });
  for (let nth = 1; nth <= 26; nth += 1) {
    await aPublicProduct(database, cipondoh, { name: `Keripik uji ${nth}`, price: 10_000 + nth * 1000 });
  }
  await aPublicProduct(database, larangan, { name: 'Kain uji', categoryId: 'batik', price: 385_000 });
  await rebuildIndex(database);
});

const catalogueOf = (query: string, locale: Locale = 'id') =>
  readCatalogue(new URLSearchParams(query), locale, today);

describe('what a list is called', () => {
  it.each([
    ['', 'Produk UMKM Tangerang'],
    ['q=keripik', 'keripik · produk UMKM Tangerang'],
    ['category=camilan', 'Camilan & makanan kering dari UMKM Tangerang'],
    ['kecamatan=cipondoh', 'Produk UMKM Kecamatan Cipondoh'],
    ['q=keripik&kecamatan=cipondoh', '“keripik” dari Kecamatan Cipondoh'],
    ['page=2', 'Produk UMKM Tangerang, halaman 2'],
  ])('is, for ?%s, %s', async (query, title) => {
    expect(titleOf(await catalogueOf(query), 'id')).toBe(title);
  });

  it('is told to search engines with the number of products', async () => {
    expect(descriptionOf(await catalogueOf('category=camilan'), 'id')).toMatch(/^26 produk: Camilan/);
    expect(descriptionOf(await catalogueOf('q=tidakada'), 'id')).toMatch(/^Belum ada produk/);
  });
});

describe('what search engines should keep', () => {
  it.each([
    ['', '/produk'],
    ['page=2', '/produk?page=2'],
    ['category=camilan', '/produk?category=camilan'],
    ['category=camilan&page=2', '/produk?category=camilan&page=2'],
    ['kecamatan=cipondoh', '/produk?kecamatan=36.71.05'],
  ])('is kept by search engines as it is: ?%s', async (query, address) => {
    expect(canonicalPathOf(await catalogueOf(query))).toBe(address);
  });

  it.each([
    ['q=keripik', '/produk'],
    ['q=keripik&category=camilan&page=2', '/produk?category=camilan'],
    ['category=camilan&category=batik', '/produk'],
    ['kecamatan=cipondoh&price_max=20000', '/produk?kecamatan=36.71.05'],
    ['sort=price_asc', '/produk'],
    ['certificate=halal', '/produk'],
    ['per_page=50', '/produk'],
    ['page=99', '/produk'],
  ])('is kept by search engines as the list that it is a part of: ?%s', async (query, address) => {
    expect(canonicalPathOf(await catalogueOf(query))).toBe(address);
  });

  it('has one address, however it was asked for', async () => {
    const one = await catalogueOf('kecamatan=Cipondoh&category=camilan&utm_source=wa&q=');
    const other = await catalogueOf('category=camilan&kecamatan=36.71.05');

    expect(canonicalPathOf(one)).toBe(canonicalPathOf(other));
    expect(canonicalPathOf(one)).toBe('/produk?category=camilan&kecamatan=36.71.05');
  });

  it('names its neighbours page by page', async () => {
    expect(neighbours(await catalogueOf('category=camilan'), 'en')).toEqual({
      prev: undefined,
      next: '/en/produk?category=camilan&page=2',
    });
    expect(neighbours(await catalogueOf('category=camilan&page=2'), 'id')).toEqual({
      prev: '/produk?category=camilan',
      next: undefined,
    });
  });

  it('counts the products of a further page on from the first ones', async () => {
    const [list] = catalogueJsonLd(await catalogueOf('page=2'), 'id', 'https://etalase.example');

    expect(list).toMatchObject({
      '@type': 'ItemList',
      numberOfItems: 27,
      itemListElement: [{ position: 25 }, {}, {}],
    });
  });
});

describe('the filters', () => {
  it('in use can be removed one by one, and the others stay', async () => {
    const catalogue = await catalogueOf('q=uji&kecamatan=cipondoh&price_min=15rb&price_max=20rb&page=2');

    expect(activeFilters(catalogue, 'id')).toEqual([
      {
        facet: 'Kecamatan',
        label: 'Cipondoh',
        removeHref: '/produk?q=uji&price_min=15000&price_max=20000',
      },
      {
        facet: 'Harga',
        label: 'Rp15.000 sampai Rp20.000',
        removeHref: '/produk?q=uji&kecamatan=36.71.05',
      },
    ]);
  });

  it('offer the top categories, and below one of them its kinds', async () => {
    const all = await catalogueOf('');
    const camilan = await catalogueOf('category=camilan');

    const category = facetViews(all, 'id').find(({ name }) => name === 'category');
    expect(category?.values.map(({ value, count }) => [value, count])).toEqual([
      ['camilan', 26],
      ['batik', 1],
    ]);
    expect(kindLinks(all, 'id')).toEqual([]);
    expect(kindLinks(camilan, 'id')).toEqual([
      { href: '/produk?category=uji_keripik', label: 'Keripik uji' },
    ]);
  });

  it('keep a chosen kind in the form, so that sending it again loses nothing', async () => {
    const catalogue = await catalogueOf('category=uji_keripik');

    const category = facetViews(catalogue, 'id').find(({ name }) => name === 'category');
    expect(category?.values.filter(({ chosen }) => chosen)).toMatchObject([
      { value: 'uji_keripik', count: 26 },
    ]);
  });

  it('offer no best match while nothing was typed, and the usual order leaves the address clean', async () => {
    const plain = sortOptions((await catalogueOf('')).query, 'id');
    const typed = sortOptions((await catalogueOf('q=keripik&sort=price_asc')).query, 'id');

    expect(plain.map(({ label }) => label)).not.toContain('Paling cocok');
    expect(plain.find(({ chosen }) => chosen)).toEqual({ value: '', label: 'Terbaru', chosen: true });
    expect(typed[0]).toMatchObject({ value: '', label: 'Paling cocok' });
    expect(typed.find(({ chosen }) => chosen)?.value).toBe('price_asc');
  });
});

it('what nobody understands in an address is left out and named', async () => {
  const catalogue = await catalogueOf('kecamatan=atlantis&price_max=murah&sort=terbaik&page=0');

  expect(catalogue.total).toBe(27);
  expect(problemSentences(catalogue, 'id')).toEqual([
    'Urutan: Urutan “terbaik” tidak dikenal.',
    'Halaman: “0” bukan nomor halaman; mulai dari 1.',
    'Harga tertinggi: “murah” bukan harga dalam rupiah, misalnya 15000 atau 50rb.',
    'Kecamatan: Nilai “atlantis” tidak dikenal.',
  ]);
});
