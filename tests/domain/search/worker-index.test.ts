import { sql } from 'drizzle-orm';
import { afterEach, expect, test } from 'vitest';
import type { Database } from '#db/client.ts';
import { isSearchBusy } from '#src/domain/search/busy.ts';
import { EmbeddedIndex } from '#src/domain/search/embedded-index.server.ts';
import { useEngine } from '#src/domain/search/engine-registry.server.ts';
import { jsonReader } from '#src/domain/search/read.server.ts';
import { searchIndex } from '#src/domain/search/search-index.server.ts';
import { everyEnterprise, everyProduct } from '#src/domain/search/search-params.ts';
import { WorkerIndex } from '#src/domain/search/worker-index.server.ts';
import { freshDatabase } from '../../support/database.ts';
import { seeded } from '../../support/seeded.ts';
import { writeRandomWorld } from './recount.ts';
import { changeProduct, trained, writeEnterprise, writeProduct } from './world.ts';

const today = '2026-06-15';
const file = new URL(import.meta.resolve('#src/domain/search/search-worker.server.ts'));
const open: WorkerIndex[] = [];

afterEach(async () => {
  await Promise.all(open.splice(0).map((index) => index.close()));
});

async function workersOf(database: Database): Promise<WorkerIndex> {
  const [main] = await database.all<{ file: string }>(
    sql`select file from pragma_database_list where name = 'main'`,
  );
  const index = new WorkerIndex(file, { databaseUrl: `file:${main?.file ?? ''}` });
  open.push(index);
  return index;
}

test('workers answer as the same index in this thread does', async () => {
  const database = await freshDatabase();
  await writeRandomWorld(database, seeded(21));
  const here = new EmbeddedIndex(jsonReader(database.$client));
  const there = await workersOf(database);
  const queries = [
    everyProduct,
    { ...everyProduct, text: 'zorvanek' },
    { ...everyProduct, text: 'zorv', chosen: { certificate: ['halal'] } },
    { ...everyProduct, sort: 'name' as const, page: 2, perPage: 7 },
    { ...everyProduct, priceMin: 2000, priceMax: 3000 },
  ];
  const answers = await Promise.all(queries.map((query) => there.searchProducts(query, today)));
  for (const [index, query] of queries.entries()) {
    expect(answers[index]).toEqual(await here.searchProducts(query, today));
  }
  expect(await there.searchEnterprises(everyEnterprise, today)).toEqual(
    await here.searchEnterprises(everyEnterprise, today),
  );
  expect(await there.isHealthy()).toBe(true);
});

test('what was written before a search is in its answer, whichever worker gives it', async () => {
  const database = await freshDatabase();
  const workers = await workersOf(database);
  const maker = await writeEnterprise(database, { name: 'Dapur Ibu', claims: [trained] });
  const chips = await writeProduct(database, maker, { name: 'Keripik', category: 'keripik_singkong' });
  for (let price = 1000; price < 1010; price += 1) {
    await changeProduct(database, chips, { price });
    const found = await Promise.all(
      [1, 2, 3].map(() => workers.searchProducts({ ...everyProduct, priceMin: price }, today)),
    );
    expect(found.map(({ ids }) => ids)).toEqual([[chips], [chips], [chips]]);
  }
});

test('a word that was added before a search is known to every worker', async () => {
  const database = await freshDatabase();
  const workers = await workersOf(database);
  const maker = await writeEnterprise(database, { name: 'Dapur Ibu', claims: [trained] });
  const chips = await writeProduct(database, maker, { name: 'Keripik', category: 'keripik_singkong' });
  const found = async (text: string) => {
    const asked = [1, 2, 3].map(() => workers.searchProducts({ ...everyProduct, text }, today));
    return (await Promise.all(asked)).map(({ ids }) => ids);
  };
  for (const word of ['kecrek', 'opakan']) {
    expect(await found(word)).toEqual([[], [], []]);
    await database.run(
      sql`insert into search_words (kind, word, meaning, source) values ('means', ${word}, 'keripik', 'Dinas')`,
    );
    expect(await found(word)).toEqual([[chips], [chips], [chips]]);
  }
});

test('more searches than anyone would wait for are refused as such; the site is not ill for that', async () => {
  const workers = await workersOf(await freshDatabase());
  const asked = Array.from({ length: 150 }, () => workers.searchProducts(everyProduct, today));
  const health = workers.isHealthy();
  const ended = await Promise.allSettled(asked);
  const refused = ended.filter((each) => each.status === 'rejected');
  // Two are under way and a hundred wait.
  expect(refused).toHaveLength(48);
  expect(refused.every(({ reason }) => isSearchBusy(reason))).toBe(true);
  expect(await health).toBe(true);
});

test('the site searches with the engine that was started for its database, and only for that', async () => {
  const database = await freshDatabase();
  const workers = await workersOf(database);
  useEngine(database.$client, workers);
  expect(searchIndex()).toBe(workers);
  await freshDatabase();
  expect(searchIndex()).not.toBe(workers);
  useEngine(database.$client, undefined);
});
