import { beforeEach, expect, test } from 'vitest';
import { useClock } from '#src/platform/clock.server.ts';
import { call, json } from './call.ts';
import { exampleWorld } from './world.ts';

type Item = { name: string; detail: string | null; url: string };
type Suggestions = Record<'products' | 'categories' | 'enterprises' | 'kelurahan', Item[]>;

beforeEach(() => useClock(() => new Date('2026-06-15T03:00:00Z')));
beforeEach(exampleWorld);

const suggest = (text: string, rest = '') =>
  json<Suggestions>(`/api/v1/suggest?q=${encodeURIComponent(text)}${rest}`);

test('suggests products, categories and kelurahan that go on from what is typed, at most four of each', async () => {
  const { products, categories } = await suggest('ker');
  expect(products.length).toBeGreaterThan(0);
  for (const { name, url } of products) {
    expect(name.toLowerCase()).toMatch(/\bker/);
    expect(url).toMatch(/^http:\/\/localhost:4321\/produk\/[a-z0-9-]+$/);
  }
  expect(categories.map(({ name }) => name)).toContain('Keripik singkong');
  for (const group of Object.values(await suggest('a'))) expect(group.length).toBeLessThanOrEqual(4);
  expect((await suggest('poris pl')).kelurahan[0]).toEqual({
    name: 'Poris Plawad',
    detail: 'Cipondoh',
    url: 'http://localhost:4321/produk?kelurahan=36.71.05.1008',
  });
});

test('the second word goes on from the first: every product is suggested for its first word and two letters more', async () => {
  const { items } = await json<{ items: { name: string }[] }>('/api/v1/products?per_page=100');
  const names = items.map(({ name }) => name).filter((name) => /^\p{L}{4,} \p{L}{4,}/u.test(name));
  expect(names.length).toBeGreaterThan(40);
  const missing: string[] = [];
  for (const name of names) {
    const typed = name.split(' ').slice(0, 2);
    const begun = `${typed[0] ?? ''} ${typed[1]?.slice(0, 2) ?? ''}`;
    if ((await suggest(begun)).products.length === 0) missing.push(begun);
  }
  expect(missing).toEqual([]);
});

test('suggests UMKM by their name', async () => {
  const list = await json<{ items: { name: string; url: string }[] }>('/api/v1/enterprises?per_page=1');
  const [enterprise] = list.items;
  const { enterprises } = await suggest(enterprise?.name ?? '');
  expect(enterprises.map(({ url }) => url)).toContain(enterprise?.url);
});

test('a beginning of another spelling leads to the usual one', async () => {
  const { products } = await suggest('krip');
  expect(products.some(({ name }) => /keripik/i.test(name))).toBe(true);
});

test('a misspelt beginning is corrected when nothing begins so', async () => {
  const { products } = await suggest('kripik');
  expect(products.some(({ name }) => /keripik/i.test(name))).toBe(true);
});

test('English names lead to English pages', async () => {
  const { categories } = await suggest('cassava', '&lang=en');
  expect(categories[0]).toMatchObject({
    name: 'Cassava chips',
    url: 'http://localhost:4321/en/produk?category=keripik_singkong',
  });
});

test('nothing is suggested for nothing, for signs and for numbers of documents', async () => {
  const none = { products: [], categories: [], enterprises: [], kelurahan: [] };
  for (const text of ['', '   ', '"*', "';--", '9120000123456', 'zzzzqq']) {
    expect(await suggest(text), text).toEqual(none);
  }
});

test('a parameter that nobody knows is refused by name, and the answer may be kept for a while', async () => {
  const refused = await call('/api/v1/suggest?q=a&page=2');
  expect(refused.status).toBe(400);
  expect(await refused.json()).toMatchObject({ error: { parameter: 'page' } });
  expect((await call('/api/v1/suggest?q=ker')).headers.get('cache-control')).toContain('max-age=60');
});
