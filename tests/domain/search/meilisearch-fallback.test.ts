import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Database } from '#db/client.ts';
import { EmbeddedIndex } from '#src/domain/search/embedded-index.server.ts';
import { FeedRecord } from '#src/domain/search/meilisearch/feed-state.server.ts';
import { SearchFeed } from '#src/domain/search/meilisearch/feed.server.ts';
import { GuardedIndex } from '#src/domain/search/meilisearch/guarded-index.server.ts';
import { MeilisearchIndex } from '#src/domain/search/meilisearch/meilisearch-index.server.ts';
import { jsonReader } from '#src/domain/search/read.server.ts';
import { everyProduct } from '#src/domain/search/search-params.ts';
import { SearchServer, SearchServerProblem } from '#src/platform/meilisearch.server.ts';
import { freshDatabase } from '../../support/database.ts';
import { MeilisearchStandIn, strangeMoods } from '../../support/meilisearch-stand-in.ts';
import { trained, withdraw, writeEnterprise, writeProduct } from './world.ts';

const prefix = 'etalase';
const today = '2026-06-15';
const meilisearch = 'meilisearch';
const unreachable = 'embedded (meilisearch unreachable)';
const catchingUp = 'embedded (meilisearch is catching up)';

let database: Database;
let standIn: MeilisearchStandIn;
let guarded: GuardedIndex;
let chips: number;

beforeEach(async () => {
  database = await freshDatabase();
  standIn = await new MeilisearchStandIn().open();
  const maker = await writeEnterprise(database, { name: 'Dapur Ibu', claims: [trained] });
  chips = await writeProduct(database, maker, { name: 'Keripik talas', category: 'keripik_singkong' });
  guarded = guardedOn(new SearchServer(standIn.url, standIn.key));
});

afterEach(() => standIn.close());

function guardedOn(server: SearchServer): GuardedIndex {
  const record = new FeedRecord(database, prefix);
  return new GuardedIndex(
    {
      index: new MeilisearchIndex(database, server, prefix),
      isCaughtUp: () => record.isCaughtUp(),
      isReachable: () => server.isAvailable(),
    },
    new EmbeddedIndex(jsonReader(database.$client)),
  );
}

const tellAll = async () => {
  const feed = new SearchFeed(database, new SearchServer(standIn.url, standIn.key), prefix);
  while ((await feed.step()) === 'told');
};

const found = async (text = 'talas') => (await guarded.searchProducts({ ...everyProduct, text }, today)).ids;

const searches = () => standIn.requests.filter((request) => request === 'POST /multi-search').length;

test('a server that knows everything is asked', async () => {
  await tellAll();
  expect(await found()).toEqual([chips]);
  expect(guarded.engine).toBe(meilisearch);
  expect(searches()).toBe(1);
  expect(await guarded.isHealthy()).toBe(true);
});

test('a server that knows nothing yet is not asked, and is told apart from one that is down', async () => {
  expect(await found()).toEqual([chips]);
  expect(await guarded.isHealthy()).toBe(true);
  expect(guarded.engine).toBe(catchingUp);
  expect(searches()).toBe(0);
  await standIn.close();
  expect(await guarded.isHealthy()).toBe(true);
  expect(guarded.engine).toBe(unreachable);
});

test('a product withdrawn a moment ago is not shown though the server has it still', async () => {
  await tellAll();
  await withdraw(database, chips);
  expect(await found()).toEqual([]);
  expect(guarded.engine).toBe(catchingUp);
  await tellAll();
  expect(await found()).toEqual([]);
  expect(guarded.engine).toBe(meilisearch);
});

test('while the server is down searches are answered from the database, and from the server when it is back', async () => {
  await tellAll();
  await standIn.close();
  expect(await found()).toEqual([chips]);
  expect(guarded.engine).toBe(unreachable);
  expect(
    await guarded.searchEnterprises({ ...everyProduct, text: 'dapur', sort: 'name' }, today),
  ).toMatchObject({
    total: 1,
  });
  expect(await guarded.isHealthy()).toBe(true);
  expect(guarded.engine).toBe(unreachable);
  await standIn.open();
  await guarded.isHealthy();
  expect(guarded.engine).toBe(meilisearch);
  const before = searches();
  expect(await found()).toEqual([chips]);
  expect(searches()).toBe(before + 1);
});

test('searching itself finds the way back, with nobody asking for the health', async () => {
  await tellAll();
  await standIn.close();
  await found();
  await standIn.open();
  await expect
    .poll(async () => [await found(), guarded.engine], { timeout: 10_000 })
    .toEqual([[chips], meilisearch]);
});

test('a server that was down is not asked again by the very next searches', async () => {
  await tellAll();
  standIn.behave('is a broken proxy');
  expect(await found()).toEqual([chips]);
  expect(guarded.engine).toBe(unreachable);
  standIn.behave('answers');
  const before = searches();
  await found();
  expect(searches()).toBe(before);
});

test.each(strangeMoods)('while what stands at its address %s the database answers', async (mood) => {
  await tellAll();
  const exchanges = () => standIn.requests.filter((request) => request === 'POST /swap-indexes').length;
  const before = exchanges();
  standIn.behave(mood);
  expect(await found()).toEqual([chips]);
  expect(guarded.engine).toBe(unreachable);
  expect(await guarded.isHealthy()).toBe(true);
  expect(guarded.engine).toBe(unreachable);
  await withdraw(database, chips);
  expect(await guarded.isHealthy()).toBe(true);
  expect(guarded.engine).toBe(unreachable);
  await expect(tellAll()).rejects.toBeInstanceOf(SearchServerProblem);
  standIn.behave('answers');
  await tellAll();
  expect(exchanges()).toBe(before);
  expect(await guarded.isHealthy()).toBe(true);
  expect(guarded.engine).toBe(meilisearch);
});

test('a server that takes a search and says nothing is given up', async () => {
  await tellAll();
  standIn.behave('is silent');
  expect(await found()).toEqual([chips]);
  expect(guarded.engine).toBe(unreachable);
});

test('a server that wants a key, refuses it, or has lost the indexes counts as unreachable', async () => {
  await tellAll();
  for (const key of [undefined, 'another key']) {
    guarded = guardedOn(new SearchServer(standIn.url, key));
    expect(await found()).toEqual([chips]);
    expect(await guarded.isHealthy()).toBe(true);
    expect(guarded.engine).toBe(unreachable);
  }
  guarded = guardedOn(new SearchServer(standIn.url, standIn.key));
  standIn.api.indexes.clear();
  expect(await found()).toEqual([chips]);
  expect(await guarded.isHealthy()).toBe(true);
  expect(guarded.engine).toBe(unreachable);
});
