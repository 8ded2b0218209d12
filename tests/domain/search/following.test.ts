import { expect, test } from 'vitest';
import { Browsing } from '#src/domain/search/browsing.ts';
import { EmbeddedIndex } from '#src/domain/search/embedded-index.server.ts';
import { FacetColumns } from '#src/domain/search/facet-columns.ts';
import { jsonReader } from '#src/domain/search/read.server.ts';
import { everyProduct, everyEnterprise } from '#src/domain/search/search-params.ts';
import { productSorts, type ProductQuery } from '#src/domain/search/search.ts';
import { freshDatabase } from '../../support/database.ts';
import { seeded } from '../../support/seeded.ts';
import { writeRandomWorld } from './recount.ts';
import { changeProduct, trained, withdraw, writeEnterprise, writeProduct } from './world.ts';

const today = '2026-06-15';
const words = ['apem', 'Bolu', '“Cucur”', 'dodol', 'enting', 'Zebra'];

test('an index that followed every write answers as one that read everything anew', async () => {
  const database = await freshDatabase();
  const random = seeded(99);
  const known = (await writeRandomWorld(database, random)).map(({ id }) => id);
  const following = new EmbeddedIndex(jsonReader(database.$client));
  const pick = <Value>(values: readonly Value[]): Value | undefined =>
    values[Math.floor(random() * values.length)];
  const maker = await writeEnterprise(database, { name: 'Dapur Uji', claims: [trained] });
  for (let round = 0; round < 25; round += 1) {
    const id = pick(known) ?? 1;
    const lot = random();
    if (lot < 0.3) await changeProduct(database, id, { name: `${pick(words) ?? ''} ${round}` });
    else if (lot < 0.6) await changeProduct(database, id, { price: 500 * (1 + Math.floor(random() * 9)) });
    else if (lot < 0.7) await withdraw(database, id);
    else {
      const listedAt = `2026-0${1 + Math.floor(random() * 5)}-01T00:00:00Z`;
      known.push(await writeProduct(database, maker, { name: pick(words) ?? '', category: 'kue', listedAt }));
      known.push(await writeProduct(database, maker, { name: pick(words) ?? '', category: 'kue', listedAt }));
    }
    const anew = new EmbeddedIndex(jsonReader(database.$client));
    for (const sort of productSorts) {
      const query: ProductQuery = { ...everyProduct, sort, perPage: 100 };
      expect(await following.searchProducts(query, today)).toEqual(await anew.searchProducts(query, today));
    }
  }
  expect(await following.searchEnterprises({ ...everyEnterprise, sort: 'name' }, today)).toEqual(
    await new EmbeddedIndex(jsonReader(database.$client)).searchEnterprises(
      { ...everyEnterprise, sort: 'name' },
      today,
    ),
  );
});

function columnsOf(rows: number): FacetColumns {
  const columns = new FacetColumns(new Map());
  for (let id = 1; id <= rows; id += 1) {
    columns.put({
      id,
      until: '9999-12-31',
      price: id,
      listedAt: id,
      single: { category: 'kue', kecamatan: null, kelurahan: null, readiness: null, ships_abroad: null },
      claims: [],
    });
  }
  return columns;
}

test('browsing is counted once for each set of filters, and again when the index has changed', () => {
  const columns = columnsOf(20);
  const browsing = new Browsing();
  const narrowing = { chosen: { category: ['kue'] }, priceMin: undefined, priceMax: 10, today: 20_000 };
  const first = browsing.narrow(columns, 1, narrowing);
  expect(first.total).toBe(10);
  expect(browsing.narrow(columns, 1, { ...narrowing })).toBe(first);
  expect(browsing.narrow(columns, 1, { ...narrowing, priceMax: 5 }).total).toBe(5);
  expect(browsing.narrow(columns, 1, { ...narrowing, today: 20_001 })).not.toBe(first);
  columns.remove(1);
  expect(browsing.narrow(columns, 2, narrowing).total).toBe(9);
});

test('what nobody has browsed for longest makes room', () => {
  const columns = columnsOf(20);
  const browsing = new Browsing();
  const ask = (priceMin: number) =>
    browsing.narrow(columns, 1, { chosen: {}, priceMin, priceMax: undefined, today: 20_000 });
  const first = ask(1);
  const second = ask(2);
  for (let priceMin = 3; priceMin <= 128; priceMin += 1) ask(priceMin);
  expect(ask(1)).toBe(first);
  ask(129);
  expect(ask(1)).toBe(first);
  expect(ask(2)).not.toBe(second);
});
