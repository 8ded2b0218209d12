import { eq, sql } from 'drizzle-orm';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Database } from '#db/client.ts';
import { searchWords } from '#db/schema/index.ts';
import { FeedRecord } from '#src/domain/search/meilisearch/feed-state.server.ts';
import { SearchFeed } from '#src/domain/search/meilisearch/feed.server.ts';
import { MeilisearchIndex } from '#src/domain/search/meilisearch/meilisearch-index.server.ts';
import { retryPause, runFeed, type FeedPauses } from '#src/domain/search/meilisearch/run-feed.server.ts';
import { everyProduct } from '#src/domain/search/search-params.ts';
import { now, useClock } from '#src/platform/clock.server.ts';
import { SearchServer } from '#src/platform/meilisearch.server.ts';
import { freshDatabase } from '../../support/database.ts';
import { MeilisearchStandIn } from '../../support/meilisearch-stand-in.ts';
import { changeProduct, trained, withdraw, writeEnterprise, writeProduct } from './world.ts';

const prefix = 'etalase';
const today = '2026-06-15';
/** No test waits for these; what is waited for is the outcome. */
const pauses: FeedPauses = { lookMs: 1, betweenMs: 1, checkMs: 1, firstRetryMs: 1, longestRetryMs: 4 };

let database: Database;
let standIn: MeilisearchStandIn;
let server: SearchServer;
let feed: SearchFeed;
let maker: number;

beforeEach(async () => {
  database = await freshDatabase();
  standIn = await new MeilisearchStandIn().open();
  server = new SearchServer(standIn.url, standIn.key);
  feed = new SearchFeed(database, server, prefix);
  maker = await writeEnterprise(database, { name: 'Dapur Ibu', claims: [trained] });
});

afterEach(async () => {
  useClock(undefined);
  standIn.api.tasks.release();
  await standIn.close();
  expect(standIn.refusals).toEqual([]);
});

const product = (name: string) => writeProduct(database, maker, { name, category: 'keripik_singkong' });

const found = async (text: string) => {
  const answer = await new MeilisearchIndex(database, server, prefix).searchProducts(
    { ...everyProduct, text },
    today,
  );
  return answer.ids;
};

const tellAll = async (by = feed) => {
  while ((await by.step()) === 'told');
};

const isCaughtUp = () => new FeedRecord(database, prefix).isCaughtUp();

test('a server that is new gets everything, and then what is written', async () => {
  const chips = await product('Keripik pisang');
  expect(await isCaughtUp()).toBe(false);
  await tellAll();
  expect(await isCaughtUp()).toBe(true);
  expect(await found('pisang')).toEqual([chips]);
  const crackers = await product('Kerupuk udang');
  await changeProduct(database, chips, { name: 'Rengginang' });
  expect(await isCaughtUp()).toBe(false);
  await tellAll();
  expect(await isCaughtUp()).toBe(true);
  expect(await found('udang')).toEqual([crackers]);
  expect(await found('rengginang')).toEqual([chips]);
  expect(await found('pisang')).toEqual([]);
  await withdraw(database, crackers);
  await tellAll();
  expect(await found('udang')).toEqual([]);
});

test('what was told once is not told again', async () => {
  await product('Keripik');
  await tellAll();
  const before = standIn.requests.length;
  expect(await feed.step()).toBe('nothing new');
  expect(await new SearchFeed(database, server, prefix).step()).toBe('nothing new');
  expect(standIn.requests).toHaveLength(before);
});

test('what is written while the server is down is told when it is back', async () => {
  await tellAll();
  await standIn.close();
  const chips = await product('Keripik talas');
  await expect(feed.step()).rejects.toThrow('cannot be reached');
  expect(await isCaughtUp()).toBe(false);
  await standIn.open();
  await tellAll();
  expect(await found('talas')).toEqual([chips]);
});

test('what the server did not finish is told again', async () => {
  await tellAll();
  const chips = await product('Keripik talas');
  standIn.api.tasks.hold();
  const stopping = new AbortController();
  const step = feed.step(stopping.signal);
  await expect.poll(() => standIn.requests.at(-1)).toMatch(/^GET \/tasks/);
  stopping.abort();
  await expect(step).rejects.toThrow();
  standIn.api.indexes.get('etalase_products')?.documents.clear();
  expect(await isCaughtUp()).toBe(false);
  standIn.api.tasks.release();
  await tellAll();
  expect(await found('talas')).toEqual([chips]);
});

test('a server that missed more than the outbox keeps is filled anew', async () => {
  const gone = await product('Keripik lama');
  await tellAll();
  await withdraw(database, gone);
  const chips = await product('Keripik talas');
  await database.run(sql`delete from search_changes where id < (select max(id) from search_changes)`);
  await tellAll();
  expect(await found('talas')).toEqual([chips]);
  expect(await found('lama')).toEqual([]);
  expect([...standIn.api.indexes.keys()].toSorted()).toEqual(['etalase_enterprises', 'etalase_products']);
});

test('a server that lost its data is filled anew, not with the next change alone', async () => {
  const chips = await product('Keripik talas');
  await tellAll();
  standIn.api.indexes.clear();
  expect(await feed.check()).toBe(false);
  expect(await isCaughtUp()).toBe(false);
  const crackers = await product('Kerupuk udang');
  await tellAll();
  expect(await found('talas')).toEqual([chips]);
  expect(await found('udang')).toEqual([crackers]);
  standIn.api.indexes.clear();
  const sauce = await product('Sambal bawang');
  await tellAll();
  expect(await found('talas')).toEqual([chips]);
  expect(await found('bawang')).toEqual([sauce]);
});

test('indexes made for other settings are filled anew', async () => {
  const chips = await product('Keripik talas');
  await tellAll();
  await database.run(sql`update search_feeds set shape = 'of an older version'`);
  expect(await isCaughtUp()).toBe(false);
  await tellAll();
  expect(await found('talas')).toEqual([chips]);
});

test('many changes are told in several steps', async () => {
  await tellAll();
  const chips = await product('Keripik talas');
  const ids = JSON.stringify(Array.from({ length: 900 }, (_, index) => index + 1));
  for (let round = 0; round < 3; round += 1) {
    await database.run(sql`insert into search_changes (kind, ids) values ('product', ${ids})`);
  }
  let steps = 0;
  while ((await feed.step()) === 'told') steps += 1;
  expect(steps).toBe(3);
  expect(await isCaughtUp()).toBe(true);
  expect(await found('talas')).toEqual([chips]);
});

test('filling anew leaves what is asked alone until it is whole', async () => {
  const chips = await product('Keripik talas');
  await tellAll();
  standIn.api.tasks.hold();
  const filling = feed.fillAnew(() => undefined);
  await expect.poll(() => standIn.requests.at(-1)).toMatch(/^GET \/tasks/);
  expect(await found('talas')).toEqual([chips]);
  const crackers = await product('Kerupuk udang');
  standIn.api.tasks.release();
  expect(await filling).toMatchObject({ products: 2, enterprises: 1 });
  await tellAll();
  expect(await found('talas')).toEqual([chips]);
  expect(await found('udang')).toEqual([crackers]);
  expect([...standIn.api.indexes.keys()].toSorted()).toEqual(['etalase_enterprises', 'etalase_products']);
});

test('a key for the indexes of the site alone fills them, though it is not shown how their exchange went', async () => {
  const chips = await product('Keripik talas');
  await tellAll(new SearchFeed(database, new SearchServer(standIn.url, standIn.limitedKey), prefix));
  expect(await isCaughtUp()).toBe(true);
  expect(await found('talas')).toEqual([chips]);
  expect(standIn.refusals.splice(0)).toEqual([
    expect.stringMatching(/^GET \/tasks\/\d+: Task `\d+` not found/),
  ]);
});

test.each(['key', 'limitedKey'] as const)(
  'an exchange that fails leaves what is asked as it was, and is made up for (%s)',
  async (key) => {
    const careful = new SearchFeed(database, new SearchServer(standIn.url, standIn[key]), prefix);
    const chips = await product('Keripik talas');
    await tellAll(careful);
    standIn.api.tasks.fail('indexSwap');
    await expect(careful.fillAnew(() => undefined)).rejects.toThrow();
    expect(await found('talas')).toEqual([chips]);
    standIn.api.tasks.fail(undefined);
    expect(await careful.fillAnew(() => undefined)).toMatchObject({ products: 1 });
    expect(await found('talas')).toEqual([chips]);
    expect(standIn.api.indexes.size).toBe(2);
    standIn.refusals.length = 0;
  },
);

test('what a broken filling left behind is cleared away', async () => {
  await server.makeIndex('etalase_products_next_0badcafe');
  await server.makeIndex('etalase_products_of_somebody_else');
  await tellAll();
  expect([...standIn.api.indexes.keys()].toSorted()).toEqual([
    'etalase_enterprises',
    'etalase_products',
    'etalase_products_of_somebody_else',
  ]);
});

test('of two processes one tells at a time, and both together tell everything', async () => {
  const other = new SearchFeed(database, server, prefix);
  await tellAll();
  await product('Keripik talas');
  standIn.api.tasks.hold();
  const step = feed.step();
  await expect.poll(() => standIn.requests.at(-1)).toMatch(/^GET \/tasks/);
  expect(await other.step()).toBe('another process tells');
  expect(await other.fillAnew(() => undefined)).toBeUndefined();
  standIn.api.tasks.release();
  expect(await step).toBe('told');
  const crackers = await product('Kerupuk udang');
  const running = [feed, other].map((each) => runFeed(each, pauses));
  await expect.poll(isCaughtUp).toBe(true);
  expect(await found('udang')).toEqual([crackers]);
  await Promise.all(running.map((each) => each.stop()));
});

test('a process that stood still too long loses the right to tell, and its rows are told once more', async () => {
  const chips = await product('Keripik talas');
  await tellAll();
  await changeProduct(database, chips, { name: 'Keripik bayam' });
  standIn.api.tasks.hold();
  const step = feed.step();
  await expect.poll(() => standIn.requests.at(-1)).toMatch(/^GET \/tasks/);
  const later = new Date(now().getTime() + 61_000);
  useClock(() => later);
  const record = new FeedRecord(database, prefix);
  expect(await record.hold('another process', now())).toBe(true);
  standIn.api.tasks.release();
  await step;
  expect(await isCaughtUp()).toBe(false);
  await record.release('another process');
  await tellAll();
  expect(await isCaughtUp()).toBe(true);
  expect(await found('bayam')).toEqual([chips]);
});

test('synonyms reach the server, also those that are added and ended while it runs', async () => {
  const chips = await product('Rengginang');
  await tellAll();
  expect(await found('zorvanek')).toEqual([]);
  await database.insert(searchWords).values({
    kind: 'means',
    word: 'zorvanek',
    meaning: 'rengginang',
    source: 'Petugas',
  });
  await tellAll();
  expect(await found('zorvanek')).toEqual([chips]);
  await database
    .update(searchWords)
    .set({ endedAt: '2026-06-01T00:00:00Z' })
    .where(eq(searchWords.word, 'zorvanek'));
  await tellAll();
  expect(await found('zorvanek')).toEqual([]);
});

test('a running feed tells without being asked, tries again after failures and stops when told to', async () => {
  await standIn.close();
  const chips = await product('Keripik talas');
  const running = runFeed(feed, pauses);
  await standIn.open();
  await expect.poll(isCaughtUp).toBe(true);
  expect(await found('talas')).toEqual([chips]);
  await running.stop();
  const before = standIn.requests.length;
  await product('Kerupuk udang');
  expect(standIn.requests).toHaveLength(before);
  expect(await isCaughtUp()).toBe(false);
});

test('a running feed notices by itself that the server lost its data', async () => {
  const chips = await product('Keripik talas');
  await tellAll();
  standIn.api.indexes.clear();
  const running = runFeed(feed, pauses);
  await expect.poll(async () => (await isCaughtUp()) && standIn.api.indexes.size).toBe(2);
  await running.stop();
  expect(await found('talas')).toEqual([chips]);
});

test('a certificate that ran out lifts its product no longer, though nobody writes anything', async () => {
  useClock(() => new Date('2026-06-15T03:00:00Z'));
  const plain = await product('Keripik talas');
  const certified = await writeProduct(database, maker, {
    name: 'Keripik talas',
    category: 'keripik_singkong',
    claims: [{ certificate: 'halal', until: '2026-06-20' }],
  });
  await tellAll();
  expect(await feed.tellEnded()).toBe('told');
  const sent = () => standIn.requests.filter((each) => /^POST .*documents/.test(each)).splice(2);
  expect(sent()).toEqual([]);
  expect(await found('talas')).toEqual([certified, plain]);
  // Half past midnight in Tangerang, where it is still the day before in UTC.
  useClock(() => new Date('2026-06-20T17:30:00Z'));
  expect(await feed.step()).toBe('nothing new');
  expect(await feed.tellEnded()).toBe('told');
  expect(sent()).toEqual([
    'POST /indexes/etalase_products/documents',
    'POST /indexes/etalase_enterprises/documents',
  ]);
  expect(await found('talas')).toEqual([plain, certified]);
  const requests = standIn.requests.length;
  expect(await feed.tellEnded()).toBe('nothing new');
  expect(standIn.requests).toHaveLength(requests);
  expect(await new SearchFeed(database, server, prefix).tellEnded()).toBe('told');
  expect(sent()).toHaveLength(2);
});

test('what ran out while no site ran is made up for when one runs', async () => {
  useClock(() => new Date('2026-06-15T03:00:00Z'));
  const until = (day: string) => ({ claims: [{ certificate: 'halal', until: day }] });
  for (const day of ['2026-06-16', '2026-07-30', '2027-01-01']) {
    await writeProduct(database, maker, { name: 'Keripik', category: 'keripik_singkong', ...until(day) });
  }
  await tellAll();
  useClock(() => new Date('2026-09-01T03:00:00Z'));
  const running = runFeed(feed, pauses);
  const scores = () =>
    [...(standIn.api.indexes.get('etalase_products')?.documents.values() ?? [])].map(
      ({ json }) => json['score_until'],
    );
  await expect.poll(scores).toEqual([65_535, 65_535, 20_819]);
  await running.stop();
});

test('each failure in a row waits twice as long, up to half a minute', () => {
  const usual = { ...pauses, firstRetryMs: 500, longestRetryMs: 30_000 };
  const waits = [1, 2, 3, 4, 7, 8, 1000].map((failures) => retryPause(failures, usual));
  expect(waits).toEqual([500, 1000, 2000, 4000, 30_000, 30_000, 30_000]);
});
