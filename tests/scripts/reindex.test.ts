import { join } from 'node:path';
import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { openDatabase } from '#db/client.ts';
import { migrateDatabase } from '#db/migrate.ts';
import { loadReference } from '#db/reference/load.ts';
import { trained, writeEnterprise, writeProduct } from '../domain/search/world.ts';
import { runScript, scratchFolder, write } from '../start/support.ts';
import { MeilisearchStandIn } from '../support/meilisearch-stand-in.ts';

test('npm run reindex writes the index anew and says how much it holds', async () => {
  const folder = scratchFolder();
  const database = openDatabase(`file:${join(folder, 'etalase.db')}`);
  await migrateDatabase(database);
  await loadReference(database);
  const maker = await writeEnterprise(database, { name: 'Dapur Ibu', claims: [trained] });
  await writeProduct(database, maker, { name: 'Keripik', category: 'keripik_singkong' });
  await database.run(sql`insert into product_search (product_search) values ('delete-all')`);
  const ended = await runScript('scripts/reindex.ts', { DATA_DIR: folder });
  expect(ended).toMatchObject({ code: 0, stderr: '' });
  expect(ended.stdout).toBe(
    'Indexing enterprises: 1 of 1\nIndexing products: 1 of 1\nThe search index holds 1 products and 1 UMKM.\n',
  );
  const found = await database.all(
    sql`select rowid id from product_search where product_search match 'keripik'`,
  );
  expect(found).toEqual([{ id: 1 }]);
  database.$client.close();
});

test('what stands in its way is one sentence', async () => {
  const folder = scratchFolder();
  write(folder, 'etalase.db', 'This is not a database, however long the text that stands in it.');
  const { code, stdout, stderr } = await runScript('scripts/reindex.ts', { DATA_DIR: folder });
  expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
  expect(stderr).toMatch(/^The database file .* is damaged or not a database\..*\n$/);
});

test('a search server gets new indexes, and one that is down leaves a sentence and the index of the database', async () => {
  const folder = scratchFolder();
  const standIn = await new MeilisearchStandIn().open();
  const environment = { DATA_DIR: folder, SEARCH_URL: standIn.url, SEARCH_KEY: standIn.key };
  const host = new URL(standIn.url).host;
  const database = openDatabase(`file:${join(folder, 'etalase.db')}`);
  await migrateDatabase(database);
  await loadReference(database);
  const maker = await writeEnterprise(database, { name: 'Dapur Ibu', claims: [trained] });
  await writeProduct(database, maker, { name: 'Keripik', category: 'keripik_singkong' });
  database.$client.close();
  const ended = await runScript('scripts/reindex.ts', environment);
  expect(ended).toMatchObject({ code: 0, stderr: '' });
  expect(ended.stdout.split('\n').at(-2)).toBe(`The search server at ${host} holds 1 products and 1 UMKM.`);
  expect([...standIn.api.indexes].map(([name, { documents }]) => [name, documents.size]).toSorted()).toEqual([
    ['etalase_enterprises', 1],
    ['etalase_products', 1],
  ]);
  await standIn.close();
  const failed = await runScript('scripts/reindex.ts', environment);
  expect(failed.code).toBe(1);
  expect(failed.stdout).toContain('The search index holds 1 products and 1 UMKM.');
  expect(failed.stderr).toMatch(
    new RegExp(
      `^The index in the database is new, but the one on the search server at ${host} is not: .+ECONNREFUSED.*\\n$`,
    ),
  );
});
