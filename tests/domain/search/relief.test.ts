import { beforeEach, expect, test } from 'vitest';
import type { Database } from '#db/client.ts';
import { searchClicks, searchMisses } from '#db/schema/index.ts';
import { answerClick } from '#src/domain/search/count-click.server.ts';
import { readEnterpriseList } from '#src/domain/enterprise/enterprise-list.queries.server.ts';
import { readProductList } from '#src/domain/product/product-list.queries.server.ts';
import { missRemark } from '#src/domain/search/miss.ts';
import { noteMiss } from '#src/domain/search/note-miss.server.ts';
import { listMissedSearches } from '#src/domain/search/missed-searches.queries.server.ts';
import { countMiss, writeCounts } from '#src/domain/search/search-counts.server.ts';
import { useClock } from '#src/platform/clock.server.ts';
import { freshDatabase } from '../../support/database.ts';
import { trained, writeEnterprise, writeProduct } from './world.ts';

const today = '2026-06-15';
const cipondoh = '36.71.05.1001';
const phone = 'Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 Chrome/130 Mobile Safari/537.36';
let database: Database;

beforeEach(() => useClock(() => new Date('2026-06-15T03:00:00Z')));

beforeEach(async () => {
  database = await freshDatabase();
  const maker = await writeEnterprise(database, {
    name: 'Dapur Ibu',
    kelurahan: cipondoh,
    claims: [trained],
  });
  for (let count = 0; count < 3; count += 1) {
    await writeProduct(database, maker, { name: 'Keripik talas', category: 'camilan', price: 10_000 });
  }
  await writeProduct(database, maker, { name: 'Kain batik', category: 'batik', price: 900_000 });
});

const products = (address: string) => readProductList(new URLSearchParams(address), 'id', today);

test('a search that found nothing says which single filter to drop and what that would give', async () => {
  const { total, relief } = await products('q=keripik&category=batik&kecamatan=cipondoh');
  expect(total).toBe(0);
  expect(relief).toEqual({ dropped: 'category', total: 3 });
  expect((await products('q=keripik&price_min=500000')).relief).toEqual({ dropped: 'price', total: 3 });
});

test('where no single filter is to blame, or something was found, none is named', async () => {
  expect((await products('q=keripik&category=batik&certificate=halal')).relief).toBeNull();
  expect((await products('q=zzyzx')).relief).toBeNull();
  expect((await products('q=keripik&kecamatan=cipondoh')).relief).toBeNull();
});

test('UMKM likewise', async () => {
  const { relief } = await readEnterpriseList(new URLSearchParams('q=dapur&certificate=halal'), 'id', today);
  expect(relief).toEqual({ dropped: 'certificate', total: 1 });
});

test('only words that found nothing by themselves are missed: beside a filter it may be the filter', async () => {
  expect((await products('q=sepeda+lipat')).isMiss).toBe(true);
  expect((await products('q=keripik')).isMiss).toBe(false);
  expect((await products('q=keripik&price_max=1')).isMiss).toBe(false);
  expect((await products('q=keripik&category=batik')).isMiss).toBe(false);
  expect((await products('category=kosmetik')).isMiss).toBe(false);
  const enterprises = (address: string) => readEnterpriseList(new URLSearchParams(address), 'id', today);
  expect((await enterprises('q=zzyzx')).isMiss).toBe(true);
  expect((await enterprises('q=dapur&certificate=halal')).isMiss).toBe(false);
});

test('searches without a result are counted by their words and the day, machines left out', async () => {
  noteMiss(missRemark, '/produk?q=Sepeda%20%20Lipat!', phone);
  noteMiss(missRemark, '/en/produk?q=sepeda+lipat&sort=newest', phone);
  noteMiss(missRemark, '/produk?q=sepeda+lipat', 'Mozilla/5.0 (compatible; Googlebot/2.1)');
  noteMiss(missRemark, '/produk?q=sepeda+lipat', undefined);
  noteMiss('something else', '/produk?q=sepeda+lipat', phone);
  noteMiss(missRemark, '/umkm?q=zzyzx', phone);
  await writeCounts(database);
  noteMiss(missRemark, '/produk?q=sepeda+lipat', phone);
  await writeCounts(database);
  expect(await database.select().from(searchMisses)).toEqual([
    { kind: 'product', text: 'sepeda lipat', askedOn: today, count: 3 },
    { kind: 'enterprise', text: 'zzyzx', askedOn: today, count: 1 },
  ]);
  const days = { from: '2026-06-01', to: '2026-06-30' };
  expect(await listMissedSearches('product', days)).toEqual([
    { text: 'sepeda lipat', count: 3, lastOn: today },
  ]);
  expect(await listMissedSearches('product', { from: '2026-06-16', to: '2026-06-30' })).toEqual([]);
});

test('what may name a person or a document is never kept', async () => {
  for (const text of [
    '0812 3456 7890',
    'nib 9120000123456',
    'ibu@example.com',
    'IDM001322045',
    '!!!',
    'a'.repeat(200),
  ]) {
    countMiss({ kind: 'product', text, day: today });
  }
  await writeCounts(database);
  expect(await database.select().from(searchMisses)).toEqual([]);
});

async function send(body: string, headers: Record<string, string> = {}, address = '10.0.0.1') {
  const request = new Request('http://localhost:4321/api/click', {
    method: 'POST',
    body,
    headers: { 'user-agent': phone, ...headers },
  });
  return (await answerClick(request, address)).answer;
}

test('a result that is opened is counted with its words; nonsense, other sites, machines and members are not', async () => {
  const click = JSON.stringify({ q: 'Keripik', page: '/produk/produk-1' });
  expect((await send(click)).status).toBe(204);
  await send(click, { 'Sec-Fetch-Site': 'same-origin' });
  await send(click, { 'Sec-Fetch-Site': 'cross-site' });
  await send(click, { 'user-agent': 'Mozilla/5.0 (compatible; Googlebot/2.1)' });
  await send(click, { cookie: 'etalase_session=x' });
  for (const body of [
    '',
    '{',
    'null',
    '[]',
    '{"q":1}',
    '{"q":"a","page":"/produk/tidak-ada"}',
    '{"q":"a","page":"https://x.example/produk/produk-1"}',
    'x'.repeat(10_000),
  ]) {
    expect((await send(body)).status).toBe(204);
  }
  await writeCounts(database);
  expect(await database.select().from(searchClicks)).toEqual([
    { kind: 'product', text: 'keripik', openedId: 1, openedOn: today, count: 2 },
  ]);
});

test('whoever sends more clicks than a shopper could is not counted further', async () => {
  const click = JSON.stringify({ q: 'Keripik', page: '/produk/produk-1' });
  for (let count = 0; count < 310; count += 1) await send(click, {}, '10.0.0.2');
  await send(click, {}, '10.0.0.3');
  await writeCounts(database);
  expect(await database.select({ count: searchClicks.count }).from(searchClicks)).toEqual([{ count: 301 }]);
});
