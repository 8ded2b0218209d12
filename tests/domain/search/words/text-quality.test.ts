import { beforeEach, describe, expect, test } from 'vitest';
import { sql } from 'drizzle-orm';
import type { Database } from '#db/client.ts';
import { EmbeddedIndex } from '#src/domain/search/embedded-index.server.ts';
import { findProducts } from '#src/domain/search/find-products.queries.server.ts';
import { jsonReader } from '#src/domain/search/read.server.ts';
import { everyProduct } from '#src/domain/search/search-params.ts';
import { freshDatabase } from '../../../support/database.ts';
import { changeProduct, trained, writeEnterprise, writeProduct } from '../world.ts';

const today = '2026-06-15';
const larangan = '36.71.13.1001';

describe('what shoppers type', () => {
  let database: Database;
  let index: EmbeddedIndex;
  let ids: Record<string, number>;

  beforeEach(async () => {
    database = await freshDatabase();
    index = new EmbeddedIndex(jsonReader(database.$client));
    const maker = await writeEnterprise(database, { name: 'Z1', claims: [trained] });
    const other = await writeEnterprise(database, {
      name: 'Z2',
      kelurahan: larangan,
      claims: [trained, { certificate: 'halal' }, { right: 'merek', stage: 'didaftar' }],
    });
    const write = (enterprise: number, name: string, category: string, price: number) =>
      writeProduct(database, enterprise, { name, category, price });
    ids = {
      chips: await write(maker, 'Keripik singkong pedas 250 gr', 'camilan', 12_000),
      crackers: await write(other, 'Kerupuk udang Sidoarjo', 'camilan', 20_000),
      hijab: await write(maker, 'Hijab segi empat polos', 'muslim', 45_000),
      soy: await write(maker, 'Kecap manis kedelai hitam', 'bumbu', 18_000),
      dress: await write(maker, 'Gamis syari busui', 'muslim', 150_000),
      sugar: await write(maker, 'Gula aren semut', 'bumbu', 25_000),
      cloth: await write(maker, 'Kain batik tulis kawung', 'batik', 350_000),
      basket: await write(maker, 'Keranjang rotan alami', 'kriya', 60_000),
      cake: await write(maker, 'Kue lapis pandan', 'kue', 30_000),
      apron: await write(maker, 'Celemek kanvas saku phone', 'rumah', 55_000),
      tailor: await write(maker, 'Jasa jahit kebaya', 'jasa', 90_000),
    };
  });

  const search = (text: string) => index.searchProducts({ ...everyProduct, text }, today);
  const first = async (text: string) => {
    const [id] = (await search(text)).ids;
    return Object.entries(ids).find(([, known]) => known === id)?.[0];
  };

  test.each([
    ['kripik singkong', 'chips'],
    ['kripik pdas', 'chips'],
    ['cassava chips', 'chips'],
    ['keripik singkong 250gr', 'chips'],
    ['shrimp crackers', 'crackers'],
    ['shrim cracker', 'crackers'],
    ['krupuk udg', 'crackers'],
    ['jilbab segiempat', 'hijab'],
    ['kecap mansi', 'soy'],
    ['sweet soy sauce', 'soy'],
    ['kecap manis supplier indonesia', 'soy'],
    ['gamiss syar i', 'dress'],
    ["gamis syar'i", 'dress'],
    ['palm sugar', 'sugar'],
    ['gela aren', 'sugar'],
    ['gulaaren', 'sugar'],
    ['kain batik 2 meter', 'cloth'],
    ['wicker basket', 'basket'],
    ['kue utk hajatan', 'cake'],
    ['permak celana', 'tailor'],
  ])('“%s” finds the %s', async (text, wanted) => {
    expect(await first(text)).toBe(wanted);
  });

  test.each([
    'iphone 15 pro',
    'iphone',
    'laptop gaming',
    'samsung galaxy',
    'asdfgh',
    'nib 9120000123456',
    '0812-3456-7890',
    'kecap 081234567890',
    "'; drop table products; --",
  ])('“%s” finds nothing', async (text) => {
    expect(await search(text)).toMatchObject({ total: 0, ids: [], correctedQuery: null });
  });

  test('what was searched for instead of a misspelt text is said, and only then', async () => {
    expect((await search('kecap mansi')).correctedQuery).toBe('kecap manis');
    expect((await search('kecap manis')).correctedQuery).toBeNull();
    expect((await search('kripik singkong')).correctedQuery).toBeNull();
  });

  test('a word that a product has just been given is found and no longer corrected', async () => {
    expect((await search('gulla')).correctedQuery).toBe('gula');
    await changeProduct(database, ids['cake'] ?? 0, { name: 'Kue gulla' });
    expect(await search('gulla')).toMatchObject({ ids: [ids['cake']], correctedQuery: null });
  });

  test('a word that an officer adds is understood at once, and no longer when it is ended', async () => {
    expect((await search('kecrek')).total).toBe(0);
    await database.run(
      sql`insert into search_words (kind, word, meaning, source) values ('means', 'kecrek', 'kerupuk', 'Dinas')`,
    );
    expect((await search('kecrek')).ids).toEqual([ids['crackers']]);
    await database.run(sql`update search_words set ended_at = '2026-06-15T00:00:00Z' where word = 'kecrek'`);
    expect((await search('kecrek')).total).toBe(0);
  });

  test('a complete product comes before an equal one that tells nothing', async () => {
    const maker = await writeEnterprise(database, { name: 'Z3', claims: [trained] });
    const bare = await writeProduct(database, maker, { name: 'Dodol wijen', category: 'kue' });
    const full = await writeProduct(database, maker, {
      name: 'Dodol wijen',
      category: 'kue',
      nameEn: 'Sesame toffee',
      description:
        'Dimasak delapan jam di atas kayu bakar, dipotong dan dibungkus dengan tangan setiap pagi.',
    });
    expect((await search('dodol wijen')).ids).toEqual([full, bare]);
  });

  describe('words that filter', () => {
    const find = (text: string) => findProducts({ ...everyProduct, text }, today);

    test('a certificate, a place, a right and a price become filters', async () => {
      expect(await find('kerupuk halal')).toMatchObject({
        query: { text: 'kerupuk', chosen: { certificate: ['halal'] } },
        answer: { ids: [ids['crackers']] },
      });
      expect(await find('produk umkm kecamatan larangan')).toMatchObject({
        query: { text: '', chosen: { kecamatan: ['36.71.13'] } },
        answer: { ids: [ids['crackers']] },
      });
      expect(await find('merek terdaftar')).toMatchObject({
        query: { text: '', chosen: { right: ['merek:didaftar'] } },
        answer: { ids: [ids['crackers']] },
      });
      expect(await find('gula di bawah 30rb')).toMatchObject({
        query: { text: 'gula', priceMax: 30_000 },
        answer: { ids: [ids['sugar']] },
      });
    });

    test('where they leave nothing, the words are sought as they stand', async () => {
      const maker = await writeEnterprise(database, { name: 'Z4', claims: [trained] });
      const named = await writeProduct(database, maker, { name: 'Abon sapi halal', category: 'camilan' });
      expect(await find('abon halal')).toMatchObject({
        query: { text: 'abon halal', chosen: {} },
        answer: { ids: [named] },
        filters: [],
      });
    });

    test('where nothing is as cheap as asked, what costs more is no answer, but is said to be there', async () => {
      for (const text of ['gula di bawah 5rb', 'gula < 5000', 'gula maksimal 5 ribu']) {
        expect(await find(text), text).toMatchObject({
          query: { text: 'gula', priceMax: 5000 },
          answer: { total: 0 },
          filters: ['price'],
          relief: { dropped: 'price', total: 1 },
        });
      }
      expect(await find('gula 5 ribuan')).toMatchObject({ answer: { ids: [ids['sugar']] }, filters: [] });
    });

    test('what was chosen by hand stays', async () => {
      const chosen = { kecamatan: ['36.71.05'] };
      const found = await findProducts(
        { ...everyProduct, text: 'gula di larangan', chosen, priceMax: 1000 },
        today,
      );
      expect(found.query.chosen).toEqual(chosen);
      expect(found.query.priceMax).toBe(1000);
    });
  });
});
