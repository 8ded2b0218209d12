import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { EmbeddedIndex } from '#src/domain/search/embedded-index.server.ts';
import { jsonReader } from '#src/domain/search/read.server.ts';
import { rebuildIndex } from '#src/domain/search/rebuild-index.server.ts';
import { everyEnterprise, everyProduct } from '#src/domain/search/search-params.ts';
import { freshDatabase } from '../../support/database.ts';
import { seeded } from '../../support/seeded.ts';
import { writeRandomWorld } from './recount.ts';

const today = '2026-06-15';

test('a rebuilt index answers as the one that grew with the writes, even after it was lost', async () => {
  const database = await freshDatabase();
  await writeRandomWorld(database, seeded(11));
  const grown = new EmbeddedIndex(jsonReader(database.$client));
  const ask = async (index: EmbeddedIndex) => [
    await index.searchProducts({ ...everyProduct, perPage: 100 }, today),
    await index.searchProducts({ ...everyProduct, text: 'zorvanek', sort: 'price_asc' }, today),
    await index.searchEnterprises(everyEnterprise, today),
    await index.searchEnterprises({ ...everyEnterprise, text: 'usaha quim' }, today),
  ];
  const before = await ask(grown);
  await database.batch([
    database.run(sql`insert into product_search (product_search) values ('delete-all')`),
    database.run(sql`insert into enterprise_search (enterprise_search) values ('delete-all')`),
    database.run(sql`delete from search_products`),
    database.run(sql`delete from search_enterprises`),
    database.run(sql`delete from search_changes`),
  ]);
  expect(
    (await new EmbeddedIndex(jsonReader(database.$client)).searchProducts(everyProduct, today)).total,
  ).toBe(0);
  const steps: string[] = [];
  const counts = await rebuildIndex(database, (kind, done, total) => steps.push(`${kind} ${done}/${total}`));
  expect(counts).toEqual({ products: 84, enterprises: 14 });
  expect(steps).toEqual(['enterprises 14/14', 'products 84/84']);
  expect(await ask(new EmbeddedIndex(jsonReader(database.$client)))).toEqual(before);
  expect(await ask(grown)).toEqual(before);
});

test('rebuilding drops the words of rows that are gone', async () => {
  const database = await freshDatabase();
  await database.batch([
    database.run(sql`insert into product_search (rowid, name) values (99, 'hantu')`),
    database.run(sql`insert into search_enterprises (enterprise_id, ships_abroad, listed_at, name_key, claims)
      values (99, 0, '2026-01-01T00:00:00Z', 'hantu', '[]')`),
  ]);
  await rebuildIndex(database);
  expect(
    await database.all(sql`select rowid from product_search where product_search match 'hantu'`),
  ).toEqual([]);
  const { total } = await new EmbeddedIndex(jsonReader(database.$client)).searchEnterprises(
    everyEnterprise,
    today,
  );
  expect(total).toBe(0);
});
