import { beforeEach, describe, expect, test } from 'vitest';
import type { Database } from '#db/client.ts';
import { everyEnterprise, everyProduct } from '#src/domain/search/search-params.ts';
import type { EnterpriseQuery, ProductQuery, SearchIndex } from '#src/domain/search/search.ts';
import { freshDatabase } from '../../support/database.ts';
import { compareWithRecount } from './recount.ts';
import {
  addClaim,
  changeProduct,
  trained,
  withdraw,
  writeEnterprise,
  writeProduct,
  type EnterpriseFixture,
  type ProductFixture,
} from './world.ts';

/** An engine over a database; `settle` resolves when it knows everything that was written. */
export type Engine = { index: SearchIndex; settle: () => Promise<void> };

const today = '2026-06-15';
const cipondoh = '36.71.05.1001';
const cipondohIndah = '36.71.05.1003';
const bugel = '36.71.07.1009';

/**
 * What every engine behind the search port must do, shown on small worlds that are written through the schema. How far a
 * misspelling may go, and what else they lawfully do differently (decision 0012), is each engine's own and not asked here.
 */
export function describeSearchIndex(name: string, makeEngine: (database: Database) => Promise<Engine>): void {
  describe(name, () => {
    let database: Database;
    let engine: Engine;

    beforeEach(async () => {
      database = await freshDatabase();
      engine = await makeEngine(database);
    });

    const enterprise = (fixture: Partial<EnterpriseFixture> = {}) =>
      writeEnterprise(database, { name: 'Dapur Ibu', claims: [trained], ...fixture });
    const product = (enterpriseId: number, fixture: Partial<ProductFixture> = {}) =>
      writeProduct(database, enterpriseId, { name: 'Keripik', category: 'keripik_singkong', ...fixture });
    const ask = async (query: Partial<ProductQuery> = {}, on = today) => {
      await engine.settle();
      return engine.index.searchProducts({ ...everyProduct, ...query }, on);
    };
    const askEnterprises = async (query: Partial<EnterpriseQuery> = {}, on = today) => {
      await engine.settle();
      return engine.index.searchEnterprises({ ...everyEnterprise, ...query }, on);
    };
    const found = async (text: string) => (await ask({ text })).ids.toSorted((one, other) => one - other);

    describe('finds words', () => {
      test('every word must be there, in any order and in any field', async () => {
        const maker = await enterprise({ name: 'Sari Laut' });
        const chips = await product(maker, {
          name: 'Keripik pisang manis',
          description: 'Digoreng dua kali',
        });
        await product(maker, { name: 'Keripik talas' });
        expect(await found('manis pisang')).toEqual([chips]);
        expect(await found('laut digoreng pisang')).toEqual([chips]);
        expect(await found('pisang asin')).toEqual([]);
      });

      test('the last word may be the beginning of one, the others not', async () => {
        const maker = await enterprise();
        const shoes = await product(maker, { name: 'Sepatu kulit wanita', category: 'alaskaki' });
        expect(await found('sepatu wan')).toEqual([shoes]);
        expect(await found('sepa wanita')).toEqual([]);
      });

      test('accents, case, width and punctuation make no difference', async () => {
        const maker = await enterprise({ name: 'Kafé “Oma”' });
        const eclair = await product(maker, { name: 'Éclair Cokelat-Pandan', category: 'kue' });
        for (const text of [
          'eclair',
          'ÉCLAIR',
          'e\u0301clair',
          'cokelat pandan',
          'kafe oma',
          'ｅｃｌａｉｒ',
          '  (éclair)!! ',
        ]) {
          expect(await found(text), text).toEqual([eclair]);
        }
      });

      test('a product is found by its English name, its category, its maker, its place and its variants', async () => {
        const maker = await enterprise({ name: 'Sanggar Melati', kelurahan: bugel });
        const cloth = await product(maker, {
          name: 'Kain cap merak',
          nameEn: 'Peacock stamped cloth',
          category: 'batik',
          variants: [{ name: 'Biru toska' }],
        });
        for (const text of [
          'peacock cloth',
          'batik',
          'textiles',
          'sanggar melati',
          'bugel',
          'karawaci',
          'toska',
        ]) {
          expect(await found(text), text).toEqual([cloth]);
        }
      });

      test('words that say nothing are left out wherever they stand, unless nothing else was typed', async () => {
        const maker = await enterprise();
        const chips = await product(maker, {
          name: 'Keripik pisang',
          description: 'Pas untuk oleh-oleh',
        });
        await product(maker, { name: 'Sambal teri', category: 'kue' });
        for (const text of [
          'keripik untuk',
          'cari keripik yang',
          'pisang untuk saya',
          'untuk keripik',
          'untuk',
        ]) {
          expect(await found(text), text).toEqual([chips]);
        }
      });

      test('words that describe narrow what there is, and where nothing has them they are asked of none', async () => {
        const maker = await enterprise();
        const crackers = await product(maker, { name: 'Kerupuk udang', category: 'kue' });
        await product(maker, { name: 'Dodol manis', category: 'kue' });
        for (const text of [
          'kerupuk murah',
          'kerupuk enak banget',
          'kerupuk 250 gr',
          'apakah kerupuk enak',
        ]) {
          expect(await found(text), text).toEqual([crackers]);
        }
        const cheap = await product(maker, { name: 'Kerupuk murah', category: 'kue' });
        expect(await found('kerupuk murah')).toEqual([cheap]);
      });

      test('words are found by what else they are called, be it in English or of several words', async () => {
        const maker = await enterprise();
        const sugar = await product(maker, { name: 'Gula aren cair', category: 'kue' });
        const scarf = await product(maker, { name: 'Kerudung polos', category: 'kue' });
        expect(await found('palm sugar')).toEqual([sugar]);
        expect(await found('coconut sugar cair')).toEqual([sugar]);
        expect(await found('jilbab')).toEqual([scarf]);
        expect(await found('polos khimar')).toEqual([scarf]);
      });

      test('a letter wrong in a long word does no harm', async () => {
        const maker = await enterprise();
        const crisps = await product(maker, { name: 'Rengginang manis', category: 'kue' });
        await product(maker, { name: 'Dodol manis', category: 'kue' });
        for (const text of ['renginang', 'rengginamg', 'manis rengignang', 'rengginanng manis']) {
          expect(await found(text), text).toEqual([crisps]);
        }
      });

      test('when no product has every word, those with two thirds of them are shown, more words first', async () => {
        const maker = await enterprise();
        const two = await product(maker, { name: 'Sambal teri' });
        const three = await product(maker, { name: 'Sambal teri kacang', description: 'tahan lama' });
        await product(maker, { name: 'Sambal bawang' });
        expect((await ask({ text: 'sambal teri zzyzx' })).ids.toSorted()).toEqual([two, three]);
        expect((await ask({ text: 'sambal teri kacang zzyzx' })).ids).toEqual([three]);
      });

      test('junk finds nothing: numbers and one common word are not most of a text', async () => {
        const maker = await enterprise();
        await product(maker, { name: 'Keripik pro sehat isi 15' });
        expect(await found('iphone 15 pro')).toEqual([]);
        expect(await found('iphone keripik')).toEqual([]);
        expect(await found('iphone')).toEqual([]);
      });

      test('filters that leave nothing of the right products do not bring worse ones', async () => {
        const maker = await enterprise({ kelurahan: cipondoh });
        await product(maker, { name: 'Sambal teri kacang' });
        const other = await enterprise({ kelurahan: bugel });
        await product(other, { name: 'Sambal teri' });
        const answer = await ask({ text: 'sambal teri kacang', chosen: { kecamatan: ['36.71.07'] } });
        expect(answer).toMatchObject({ total: 0, ids: [] });
        expect(answer.facets.kecamatan).toEqual([
          { value: '36.71.05', count: 1 },
          { value: '36.71.07', count: 0 },
        ]);
      });

      test('a match in the name comes before one in the description', async () => {
        const maker = await enterprise();
        const described = await product(maker, {
          name: 'Bolu',
          category: 'kue',
          description: 'dengan kurma',
          listedAt: '2026-05-01T00:00:00Z',
        });
        const named = await product(maker, { name: 'Kurma cokelat', category: 'kue' });
        expect((await ask({ text: 'kurma' })).ids).toEqual([named, described]);
        expect((await ask({ text: 'kurma', sort: 'newest' })).ids).toEqual([described, named]);
      });

      test('text that means something to a query language is only text', async () => {
        const maker = await enterprise();
        const chips = await product(maker, { name: 'Keripik AND Sambal' });
        for (const text of [
          '"',
          "'",
          '*',
          '""*',
          'keripik"',
          'keripik OR zzz"',
          'NEAR(keripik sambal)',
          'name : keripik',
          '{name} : x',
          '^keripik',
          "'; drop table products; --",
          '-keripik',
          '+',
          '(',
          'keripik AND',
          '\u0000',
          '\u{1F600}',
          '%',
          '\\',
          'keripik*sambal',
        ]) {
          await expect(ask({ text }), text).resolves.toBeDefined();
        }
        expect(await found('keripik AND sambal')).toEqual([chips]);
        expect(await found('"keripik" -sambal')).toEqual([chips]);
        expect(await found('keripik*sambal')).toEqual([chips]);
        expect(await found('keripik NOT gula')).toEqual([]);
        expect(await found('!!! ???')).toEqual([]);
      });

      test('a text far too long is cut, not refused', async () => {
        const maker = await enterprise();
        const chips = await product(maker, { name: 'Keripik' });
        expect(await found(`keripik ${' '.repeat(5000)}`)).toEqual([chips]);
        expect((await ask({ text: 'a'.repeat(100_000) })).total).toBe(0);
        expect(
          (await ask({ text: Array.from({ length: 400 }, (_, index) => `kata${index}`).join(' ') })).total,
        ).toBe(0);
      });

      test('numbers of documents are not found', async () => {
        const maker = await enterprise({
          claims: [trained, { certificate: 'halal' }, { right: 'merek', stage: 'didaftar' }],
        });
        await product(maker);
        expect(await found('IDM001322045')).toEqual([]);
        expect((await askEnterprises({ text: 'IDM001322045' })).total).toBe(0);
        expect((await askEnterprises({ text: '0001112223' })).total).toBe(0);
      });
    });

    describe('shows only what is public', () => {
      test('products of the untrained, withdrawn ones and those without a picture are absent', async () => {
        const maker = await enterprise();
        const shown = await product(maker);
        await product(maker, { isWithdrawn: true });
        await product(maker, { hasPicture: false });
        await product(await enterprise({ claims: [] }));
        await product(await enterprise({ claims: [{ programme: 'blk', isVerified: false }] }));
        await product(await enterprise({ claims: [{ programme: 'blk', hasEnded: true }] }));
        await product(await enterprise({ claims: [{ programme: 'inacraft' }] }));
        expect(await ask()).toMatchObject({ total: 1, ids: [shown] });
        expect(await found('keripik')).toEqual([shown]);
      });

      test('a training or exemption that runs out takes the products with it on the day after', async () => {
        const trainedOne = await product(
          await enterprise({ claims: [{ programme: 'blk', checkedUntil: '2026-06-20' }] }),
        );
        const exempt = await product(await enterprise({ claims: [], exemptUntil: '2026-06-25' }));
        expect((await ask({ sort: 'name' }, '2026-06-20')).ids).toEqual([trainedOne, exempt]);
        expect((await ask({}, '2026-06-21')).ids).toEqual([exempt]);
        expect((await ask({ text: 'keripik' }, '2026-06-21')).ids).toEqual([exempt]);
        expect((await ask({}, '2026-06-26')).total).toBe(0);
      });

      test('a later training keeps them', async () => {
        const claims = [
          { programme: 'blk', until: '2026-06-20' },
          { programme: 'gampang-kerja', until: '2026-07-20' },
        ];
        const chips = await product(await enterprise({ claims }));
        expect((await ask({}, '2026-07-20')).ids).toEqual([chips]);
        expect((await ask({}, '2026-07-21')).ids).toEqual([]);
      });
    });

    describe('filters and counts', () => {
      test('within a facet any chosen value will do, across facets all must', async () => {
        const here = await enterprise({ kelurahan: cipondoh });
        const there = await enterprise({ kelurahan: bugel });
        const chips = await product(here, { category: 'keripik_singkong' });
        const batik = await product(here, { category: 'batik' });
        const far = await product(there, { category: 'batik' });
        const category = ['keripik_singkong', 'batik'];
        expect((await ask({ sort: 'name', chosen: { category } })).ids).toEqual([chips, batik, far]);
        expect((await ask({ sort: 'name', chosen: { category, kecamatan: ['36.71.05'] } })).ids).toEqual([
          chips,
          batik,
        ]);
        expect((await ask({ chosen: { category: ['batik'], kelurahan: [bugel] } })).ids).toEqual([far]);
      });

      test('a facet counts as if it were not chosen itself, and a chosen value stays with 0', async () => {
        const here = await enterprise({ kelurahan: cipondoh });
        const there = await enterprise({ kelurahan: cipondohIndah });
        await product(here, { category: 'batik' });
        await product(there, { category: 'batik' });
        await product(there, { category: 'keripik_pisang' });
        const { total, facets } = await ask({
          chosen: { category: ['batik', 'kosmetik'], kelurahan: [cipondohIndah] },
        });
        expect(total).toBe(1);
        expect(facets.category).toEqual([
          { value: 'batik', count: 1 },
          { value: 'camilan', count: 1 },
          { value: 'keripik_pisang', count: 1 },
          { value: 'kosmetik', count: 0 },
        ]);
        expect(facets.kelurahan).toEqual([
          { value: cipondoh, count: 1 },
          { value: cipondohIndah, count: 1 },
        ]);
        expect(facets.kecamatan).toEqual([{ value: '36.71.05', count: 1 }]);
      });

      test('a top category holds what is filed below it', async () => {
        const maker = await enterprise();
        const below = await product(maker, { category: 'keripik_singkong' });
        const top = await product(maker, { category: 'camilan' });
        expect((await ask({ sort: 'name', chosen: { category: ['camilan'] } })).ids).toEqual([below, top]);
        const { ids, facets } = await ask({ chosen: { category: ['keripik_singkong'] } });
        expect(ids).toEqual([below]);
        expect(facets.category).toEqual([
          { value: 'camilan', count: 2 },
          { value: 'keripik_singkong', count: 1 },
        ]);
      });

      test('claims of the product and of its maker count, once each, while they are verified and unexpired', async () => {
        const maker = await enterprise({
          claims: [
            trained,
            { certificate: 'halal', until: '2026-06-20' },
            { certificate: 'sni', isVerified: false },
            { certificate: 'haccp', hasEnded: true },
          ],
        });
        const chips = await product(maker, {
          claims: [{ certificate: 'halal', checkedUntil: '2026-06-18' }, { certificate: 'pirt' }],
        });
        const batik = await product(maker, { category: 'batik' });
        expect((await ask()).facets.certificate).toEqual([
          { value: 'halal', count: 2 },
          { value: 'pirt', count: 1 },
        ]);
        expect((await ask({ chosen: { certificate: ['pirt'] } })).ids).toEqual([chips]);
        expect((await ask({ sort: 'name', chosen: { certificate: ['halal'] } }, '2026-06-19')).ids).toEqual([
          chips,
          batik,
        ]);
        const late = await ask({ chosen: { certificate: ['halal'] } }, '2026-06-21');
        expect(late).toMatchObject({ total: 0, ids: [] });
        expect(late.facets.certificate).toEqual([
          { value: 'pirt', count: 1 },
          { value: 'halal', count: 0 },
        ]);
      });

      test('filed and registered rights are never alike, and rights that ended or are being prepared are none', async () => {
        const registered = await product(
          await enterprise({ claims: [trained, { right: 'merek', stage: 'didaftar' }] }),
        );
        const filed = await product(
          await enterprise({ claims: [trained, { right: 'merek', stage: 'substantif' }] }),
        );
        const recorded = await product(
          await enterprise({ claims: [trained, { right: 'hak_cipta', stage: 'tercatat' }] }),
        );
        for (const stage of ['persiapan', 'ditolak', 'berakhir', 'dibatalkan'] as const) {
          await product(await enterprise({ claims: [trained, { right: 'merek', stage }] }));
        }
        await product(
          await enterprise({ claims: [trained, { right: 'merek', stage: 'diajukan', isVerified: false }] }),
        );
        expect((await ask()).facets.right).toEqual([
          { value: 'hak_cipta:didaftar', count: 1 },
          { value: 'merek:diajukan', count: 1 },
          { value: 'merek:didaftar', count: 1 },
        ]);
        expect((await ask({ chosen: { right: ['merek:didaftar'] } })).ids).toEqual([registered]);
        expect((await ask({ chosen: { right: ['merek:diajukan'] } })).ids).toEqual([filed]);
        expect((await ask({ chosen: { right: ['hak_cipta:didaftar'] } })).ids).toEqual([recorded]);
      });

      test('a registered mark without a last day of its own counts until ten years after filing', async () => {
        await product(
          await enterprise({
            claims: [trained, { right: 'merek', stage: 'didaftar', filedOn: '2016-06-16' }],
          }),
        );
        expect((await ask({}, '2026-06-16')).facets.right).toEqual([{ value: 'merek:didaftar', count: 1 }]);
        expect((await ask({}, '2026-06-17')).facets.right).toEqual([]);
      });

      test('programmes and shipping abroad are facets too', async () => {
        const abroad = await product(
          await enterprise({ shipsAbroad: true, claims: [trained, { programme: 'inacraft' }] }),
        );
        await product(await enterprise());
        const { facets } = await ask();
        expect(facets.programme).toEqual([
          { value: 'blk', count: 2 },
          { value: 'inacraft', count: 1 },
        ]);
        expect(facets.ships_abroad).toEqual([{ value: 'ya', count: 1 }]);
        expect(facets.readiness).toEqual([]);
        expect((await ask({ chosen: { ships_abroad: ['ya'] } })).ids).toEqual([abroad]);
        expect((await ask({ chosen: { programme: ['inacraft'] } })).ids).toEqual([abroad]);
      });

      test('values that nothing has find nothing and are counted as 0', async () => {
        await product(await enterprise());
        const { total, facets } = await ask({
          chosen: { certificate: ['tidak_ada'], kecamatan: ['99.99.99'] },
        });
        expect(total).toBe(0);
        expect(facets.certificate).toEqual([{ value: 'tidak_ada', count: 0 }]);
        expect(facets.kecamatan).toEqual([{ value: '99.99.99', count: 0 }]);
      });

      test('a price range holds both its ends, and a product costs what its cheapest variant does', async () => {
        const maker = await enterprise();
        const cheap = await product(maker, { price: 5000 });
        const varied = await product(maker, {
          price: 50_000,
          variants: [{ name: 'Kecil', price: 10_000 }, { name: 'Besar' }],
        });
        const dear = await product(maker, { price: 3_000_000_000 });
        expect((await ask({ sort: 'price_asc', priceMin: 5000, priceMax: 10_000 })).ids).toEqual([
          cheap,
          varied,
        ]);
        expect((await ask({ priceMin: 10_001 })).ids).toEqual([dear]);
        expect((await ask({ priceMax: 4999 })).total).toBe(0);
        expect((await ask({ priceMax: 9999 })).facets.category).toEqual([
          { value: 'camilan', count: 1 },
          { value: 'keripik_singkong', count: 1 },
        ]);
      });

      test('counts agree with a naive recount over random worlds and queries', async () => {
        await compareWithRecount(database, engine);
      });
    });

    describe('orders and pages', () => {
      test('newest, price and name, equal ones by their age in the index', async () => {
        const maker = await enterprise();
        const one = await product(maker, { name: 'Bolu', price: 300, listedAt: '2026-01-02T00:00:00.000Z' });
        const two = await product(maker, { name: 'apem', price: 100, listedAt: '2026-01-02T00:00:00.500Z' });
        const three = await product(maker, {
          name: '“Cucur”',
          price: 300,
          listedAt: '2026-01-01T00:00:00.000Z',
        });
        const four = await product(maker, {
          name: 'Éclair',
          price: 200,
          listedAt: '2026-01-01T00:00:00.000Z',
        });
        expect((await ask({ sort: 'newest' })).ids).toEqual([two, one, three, four]);
        expect((await ask({ sort: 'relevance' })).ids).toEqual([two, one, three, four]);
        expect((await ask({ sort: 'price_asc' })).ids).toEqual([two, four, one, three]);
        expect((await ask({ sort: 'price_desc' })).ids).toEqual([one, three, four, two]);
        expect((await ask({ sort: 'name' })).ids).toEqual([two, one, three, four]);
      });

      test('while nothing is typed the newest come first, however much others tell of themselves', async () => {
        const maker = await enterprise();
        const told = await product(maker, {
          nameEn: 'Cassava chips',
          description:
            'Singkong dari kebun sendiri, diiris tipis dan digoreng dua kali sampai renyah. '.repeat(2),
          claims: [{ certificate: 'halal' }, { certificate: 'pirt' }],
          listedAt: '2026-05-01T00:00:00.000Z',
        });
        const newer = await product(maker, { listedAt: '2026-05-02T00:00:00.000Z' });
        expect((await ask()).ids).toEqual([newer, told]);
        expect((await ask({ chosen: { kecamatan: [] } })).ids).toEqual([newer, told]);
      });

      test('pages follow one another without a gap or a repetition, and end', async () => {
        const maker = await enterprise();
        const all = new Set<number>();
        for (let index = 0; index < 23; index += 1)
          all.add(await product(maker, { price: 1000 + (index % 3) }));
        for (const sort of ['relevance', 'newest', 'price_asc', 'price_desc', 'name'] as const) {
          for (const text of ['', 'keripik']) {
            const ids = [];
            for (let page = 1; page <= 5; page += 1) {
              const answer = await ask({ text, sort, page, perPage: 5 });
              expect(answer.total).toBe(23);
              ids.push(...answer.ids);
            }
            expect(ids).toHaveLength(23);
            expect(new Set(ids)).toEqual(all);
            expect((await ask({ text, sort, page: 6, perPage: 5 })).ids).toEqual([]);
          }
        }
      });
    });

    describe('follows what is written', () => {
      test('a product withdrawn, priced anew or put back is found as it is now', async () => {
        const maker = await enterprise();
        const chips = await product(maker, { price: 5000 });
        expect((await ask({ priceMax: 5000 })).ids).toEqual([chips]);
        await changeProduct(database, chips, { price: 9000, name: 'Rengginang' });
        expect((await ask({ priceMax: 5000 })).ids).toEqual([]);
        expect(await found('keripik singkong rengginang')).toEqual([chips]);
        await withdraw(database, chips);
        expect((await ask()).total).toBe(0);
        expect(await found('rengginang')).toEqual([]);
      });

      test('a certificate of the maker reaches its products', async () => {
        const maker = await enterprise();
        const chips = await product(maker);
        expect((await ask({ chosen: { certificate: ['halal'] } })).ids).toEqual([]);
        await addClaim(database, maker, { certificate: 'halal' });
        expect((await ask({ chosen: { certificate: ['halal'] } })).ids).toEqual([chips]);
        expect((await askEnterprises({ chosen: { certificate: ['halal'] } })).ids).toEqual([maker]);
      });
    });

    describe('lists UMKM', () => {
      test('every one, trained or waiting for its owner', async () => {
        const one = await enterprise({ name: 'Batik Melati', createdAt: '2026-01-02T00:00:00.000Z' });
        const two = await enterprise({
          name: 'Anyaman Cikokol',
          claims: [],
          createdAt: '2026-01-01T00:00:00.000Z',
        });
        const three = await enterprise({
          name: 'Kecap Benteng',
          claims: [],
          createdAt: '2026-01-03T00:00:00.000Z',
        });
        expect(await askEnterprises()).toMatchObject({ total: 3, ids: [three, one, two] });
        expect((await askEnterprises({ sort: 'name' })).ids).toEqual([two, one, three]);
        expect((await askEnterprises({ page: 2, perPage: 2 })).ids).toEqual([two]);
      });

      test('by name, main product, story, place and category, with facets', async () => {
        const maker = await enterprise({
          name: 'Sanggar Nyimas',
          category: 'batik',
          kelurahan: cipondohIndah,
          mainProduct: 'kebaya encim',
          story: 'Mulai dari teras rumah.',
          shipsAbroad: true,
          claims: [trained, { right: 'merek', stage: 'diajukan' }],
        });
        await product(maker, { claims: [{ certificate: 'sni' }] });
        await enterprise({ name: 'Dapur Uji', kelurahan: bugel });
        for (const text of ['nyimas', 'kebaya encim', 'teras', 'cipondoh', 'batik', 'textiles']) {
          expect((await askEnterprises({ text })).ids, text).toEqual([maker]);
        }
        const { total, facets } = await askEnterprises({ chosen: { category: ['batik'] } });
        expect(total).toBe(1);
        expect(facets).toMatchObject({
          category: [{ value: 'batik', count: 1 }],
          kecamatan: [{ value: '36.71.05', count: 1 }],
          kelurahan: [{ value: cipondohIndah, count: 1 }],
          certificate: [{ value: 'sni', count: 1 }],
          right: [{ value: 'merek:diajukan', count: 1 }],
          programme: [{ value: 'blk', count: 1 }],
          ships_abroad: [{ value: 'ya', count: 1 }],
        });
      });
    });

    test('it says that it can answer', async () => {
      expect(await engine.index.isHealthy()).toBe(true);
    });
  });
}
