import { beforeEach, describe, expect, test } from 'vitest';
import { useClock } from '#src/platform/clock.server.ts';
import { call, json } from './call.ts';
import { exampleWorld } from './world.ts';

type Facets = Record<string, { value: string; label: string; count: number }[]>;
type List = {
  total: number;
  page: number;
  per_page: number;
  items: {
    slug: string;
    name: string;
    price: number;
    url: string;
    category: string;
    enterprise: { slug: string; kecamatan: string };
  }[];
  facets: Facets;
  corrected_query: string | null;
};
type Refusal = { error: { parameter: string; reason: string } };

beforeEach(() => useClock(() => new Date('2026-06-15T03:00:00Z')));
beforeEach(exampleWorld);

describe('GET /api/v1/products', () => {
  test('gives a page of products with what a list needs, and the facets of the whole result', async () => {
    const list = await json<List>('/api/v1/products');
    expect(list).toMatchObject({ page: 1, per_page: 24, corrected_query: null });
    expect(list.items).toHaveLength(24);
    expect(list.total).toBeGreaterThan(100);
    for (const item of list.items) {
      expect(item.price).toBeGreaterThan(0);
      expect(item.url).toBe(`http://localhost:4321/produk/${item.slug}`);
    }
    const snacks = list.facets['category']?.find(({ value }) => value === 'camilan');
    expect(snacks?.label).toBe('Camilan & makanan kering');
    expect(list.facets['kecamatan']?.map(({ label }) => label)).toContain('Cipondoh');
  });

  test('searches, filters, sorts and pages by the parameters that the pages use', async () => {
    const batik = await json<List>('/api/v1/products?q=batik&sort=price_asc&per_page=5');
    expect(batik.total).toBeGreaterThan(0);
    const prices = batik.items.map(({ price }) => price);
    expect(prices).toEqual(prices.toSorted((one, other) => one - other));
    const here = await json<List>('/api/v1/products?kecamatan=cipondoh&category=camilan,kue&per_page=100');
    expect(here.total).toBeGreaterThan(0);
    expect(new Set(here.items.map((item) => item.enterprise.kecamatan))).toEqual(new Set(['Cipondoh']));
    const second = await json<List>('/api/v1/products?page=2&per_page=10');
    const both = await json<List>('/api/v1/products?per_page=20');
    expect(second.items).toEqual(both.items.slice(10));
  });

  test('labels are English on request, and so are the pages linked to', async () => {
    const { facets, items } = await json<List>('/api/v1/products?lang=en&right=merek:didaftar');
    expect(facets['category']?.map(({ label }) => label)).toContain('Batik & textiles');
    expect(facets['right']?.find(({ value }) => value === 'merek:didaftar')?.label).toBe(
      'Registered trademark',
    );
    expect(items[0]?.url).toMatch(/^http:\/\/localhost:4321\/en\/produk\//);
  });

  test('what cannot be taken as it stands is refused with the name of the parameter', async () => {
    const cases = {
      'page=0': 'page',
      'per_page=101': 'per_page',
      'price_min=murah': 'price_min',
      'price_min=9000&price_max=1000': 'price_min',
      'sort=termurah': 'sort',
      'category=roket': 'category',
      'kecamatan=jakarta': 'kecamatan',
      'certificate=emas': 'certificate',
      'lang=fr': 'lang',
      'colour=red': 'colour',
      [`q=${'a'.repeat(201)}`]: 'q',
    };
    for (const [query, parameter] of Object.entries(cases)) {
      const answer = await call(`/api/v1/products?${query}`);
      expect(answer.status, query).toBe(400);
      const { error } = (await answer.json()) as Refusal;
      expect(error.parameter).toBe(parameter);
      expect(error.reason.length).toBeGreaterThan(10);
    }
    const english = await json<Refusal>('/api/v1/products?lang=en&page=0');
    expect(english.error.reason).toBe('“0” is not the number of a page; they begin at 1.');
  });

  test('what a search text holds never becomes part of the answer’s form', async () => {
    for (const text of ['"', "';--", '<script>', '\u0000', '%', '*', 'NEAR(', '😀']) {
      const answer = await call(`/api/v1/products?q=${encodeURIComponent(text)}`);
      expect(answer.status, text).toBe(200);
    }
  });
});

describe('GET /api/v1/enterprises', () => {
  test('gives UMKM with their places, and prices are no parameter of theirs', async () => {
    const list = await json<List>('/api/v1/enterprises?kecamatan=cipondoh');
    expect(list.total).toBeGreaterThan(0);
    expect(list.items[0]).toMatchObject({
      kecamatan: 'Cipondoh',
      kecamatan_code: '36.71.05',
      is_example: true,
    });
    expect((await call('/api/v1/enterprises?price_min=1')).status).toBe(400);
    expect((await call('/api/v1/enterprises?sort=price_asc')).status).toBe(400);
  });
});

describe('reading from elsewhere', () => {
  test('any site may read, and ask first', async () => {
    for (const path of [
      '/api/v1/products',
      '/api/v1/enterprises',
      '/api/v1/openapi.json',
      '/api/v1/products?page=0',
    ]) {
      expect((await call(path)).headers.get('access-control-allow-origin'), path).toBe('*');
    }
    const allowed = await call('/api/v1/products', { method: 'OPTIONS' });
    expect(allowed.status).toBe(204);
    expect(allowed.headers.get('access-control-allow-methods')).toBe('GET, HEAD, OPTIONS');
  });

  test('a copy that is still right is not sent again', async () => {
    const first = await call('/api/v1/products?q=batik');
    const etag = first.headers.get('etag') ?? '';
    expect(etag, 'weak: it is the same for each encoding').toMatch(/^W\/"[\w-]{27}"$/);
    expect(first.headers.get('cache-control')).toContain('max-age');
    for (const known of [etag, etag.replace('W/', ''), `"other", ${etag}`, '*']) {
      const again = await call('/api/v1/products?q=batik', { headers: { 'If-None-Match': known } });
      expect(again.status, known).toBe(304);
      expect(again.headers.get('vary')).toBe('Accept-Encoding');
      expect(await again.text()).toBe('');
    }
    const other = await call('/api/v1/products?q=kecap', { headers: { 'If-None-Match': etag } });
    expect(other.status).toBe(200);
  });

  test('the head alone tells the same', async () => {
    const whole = await call('/api/v1/products?q=batik');
    const head = await call('/api/v1/products?q=batik', { method: 'HEAD' });
    expect(head.status).toBe(200);
    expect(await head.text()).toBe('');
    expect(Object.fromEntries(head.headers)).toEqual(Object.fromEntries(whole.headers));
  });

  test('writing is refused', async () => {
    for (const method of ['POST', 'PUT', 'DELETE']) {
      const answer = await call('/api/v1/products', { method });
      expect(answer.status).toBe(405);
      expect(answer.headers.get('allow')).toBe('GET, HEAD, OPTIONS');
    }
  });
});
