import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { openDatabase, type Database } from '#db/client.ts';
import { exemptions } from '#db/schema/index.ts';
import { isPublic } from '#src/domain/product/public-products.queries.server.ts';
import { EmbeddedIndex } from '#src/domain/search/embedded-index.server.ts';
import { indexProducts } from '#src/domain/search/index-statements.server.ts';
import { jsonReader } from '#src/domain/search/read.server.ts';
import { everyProduct } from '#src/domain/search/search-params.ts';
import { freshDatabase } from '../../support/database.ts';
import { seeded } from '../../support/seeded.ts';
import { days, writeRandomWorld } from './recount.ts';
import { changeProduct, run, trained, writeEnterprise, writeProduct } from './world.ts';

const today = '2026-06-15';

function indexOf(database: Database): EmbeddedIndex {
  return new EmbeddedIndex(jsonReader(database.$client));
}

test('the index shows on every day exactly what the publishing rule lets through on that day', async () => {
  const database = await freshDatabase();
  await writeRandomWorld(database, seeded(7));
  const index = indexOf(database);
  for (const day of [...days, '2026-06-11', '2026-06-26']) {
    const rule = await database.all<{ id: number }>(
      sql`select p.id from products p where ${isPublic('p', day)} order by p.id`,
    );
    const { ids } = await index.searchProducts({ ...everyProduct, perPage: 100 }, day);
    expect(ids.toSorted((one, other) => one - other)).toEqual(rule.map(({ id }) => id));
  }
});

test('a write that fails leaves the index as it was', async () => {
  const database = await freshDatabase();
  const maker = await writeEnterprise(database, { name: 'Dapur Ibu', claims: [trained] });
  const chips = await writeProduct(database, maker, { name: 'Keripik', category: 'keripik_singkong' });
  const index = indexOf(database);
  await index.searchProducts(everyProduct, today);
  await expect(
    database.batch([
      database.run(sql`update products set name = 'Rengginang' where id = ${chips}`),
      ...indexProducts(database, { productIds: [chips] }),
      database.run(sql`update products set price = 0 where id = ${chips}`),
    ]),
  ).rejects.toThrow();
  expect((await index.searchProducts({ ...everyProduct, text: 'keripik' }, today)).ids).toEqual([chips]);
  expect((await index.searchProducts({ ...everyProduct, text: 'rengginang' }, today)).ids).toEqual([]);
});

test('what another process writes is seen at the next search', async () => {
  const database = await freshDatabase();
  const maker = await writeEnterprise(database, { name: 'Dapur Ibu', claims: [trained] });
  const index = indexOf(database);
  expect((await index.searchProducts(everyProduct, today)).total).toBe(0);
  const [file] = await database.all<{ file: string }>(
    sql`select file from pragma_database_list where name = 'main'`,
  );
  const importer = openDatabase(`file:${file?.file ?? ''}`);
  const chips = await writeProduct(importer, maker, { name: 'Keripik', category: 'keripik_singkong' });
  expect((await index.searchProducts({ ...everyProduct, sort: 'name' }, today)).ids).toEqual([chips]);
  await changeProduct(importer, chips, { price: 500 });
  expect((await index.searchProducts({ ...everyProduct, priceMax: 500 }, today)).ids).toEqual([chips]);
  importer.$client.close();
});

test('a process that has missed more changes than are kept reads everything anew', async () => {
  const database = await freshDatabase();
  const maker = await writeEnterprise(database, { name: 'Dapur Ibu', claims: [trained] });
  const chips = await writeProduct(database, maker, { name: 'Keripik', category: 'keripik_singkong' });
  const index = indexOf(database);
  const other = await writeProduct(database, maker, { name: 'Rengginang', category: 'camilan' });
  await index.searchProducts(everyProduct, today);
  await changeProduct(database, chips, { price: 500 });
  const empty = sql`insert into search_changes (kind, ids) values ('product', '[]')`;
  await run(
    database,
    Array.from({ length: 2100 }, () => database.run(empty)),
  );
  await changeProduct(database, other, { price: 900 });
  const kept = await database.all<{ kept: number }>(sql`select count(*) kept from search_changes`);
  expect(kept).toEqual([{ kept: 2000 }]);
  expect((await index.searchProducts({ ...everyProduct, priceMax: 500 }, today)).ids).toEqual([chips]);
});

test('an exemption reaches all products of its UMKM at once', async () => {
  const database = await freshDatabase();
  const maker = await writeEnterprise(database, { name: 'Dapur Ibu' });
  for (const name of ['Keripik', 'Rengginang'])
    await writeProduct(database, maker, { name, category: 'camilan' });
  const index = indexOf(database);
  expect((await index.searchProducts(everyProduct, today)).total).toBe(0);
  await database.batch([
    database.insert(exemptions).values({
      enterpriseId: maker,
      reason: 'Pelatihan mandiri',
      grantedBy: 'Dinas',
      grantedAt: '2026-01-01T00:00:00Z',
    }),
    ...indexProducts(database, { enterpriseIds: [maker] }),
  ]);
  expect((await index.searchProducts(everyProduct, today)).total).toBe(2);
});

test('searches that come at once load the columns once and agree', async () => {
  const database = await freshDatabase();
  await writeRandomWorld(database, seeded(3));
  let reads = 0;
  const read = jsonReader(database.$client);
  const index = new EmbeddedIndex((statement, parameters) => {
    if (/from search_products .* where product_id >=/.test(statement)) reads += 1;
    return read(statement, parameters);
  });
  const answers = await Promise.all(
    Array.from({ length: 8 }, () => index.searchProducts(everyProduct, today)),
  );
  expect(reads).toBe(1);
  for (const answer of answers) expect(answer).toEqual(answers[0]);
});
