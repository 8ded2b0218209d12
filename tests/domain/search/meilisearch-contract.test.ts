import { randomBytes } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect } from 'vitest';
import type { Database } from '#db/client.ts';
import { SearchFeed } from '#src/domain/search/meilisearch/feed.server.ts';
import { MeilisearchIndex } from '#src/domain/search/meilisearch/meilisearch-index.server.ts';
import { SearchServer } from '#src/platform/meilisearch.server.ts';
import { MeilisearchStandIn } from '../../support/meilisearch-stand-in.ts';
import { describeSearchIndex, type Engine } from './contract.ts';

/** Indexes of each test have names of their own, so that runs beside each other do not meet; they are removed after. */
const run = `etalase_test_${randomBytes(4).toString('hex')}`;
let worlds = 0;

async function engineOn(server: SearchServer, database: Database): Promise<Engine> {
  const prefix = `${run}_${(worlds += 1)}`;
  const feed = new SearchFeed(database, server, prefix);
  const settle = async () => {
    while ((await feed.step()) === 'told');
  };
  await settle();
  return { index: new MeilisearchIndex(database, server, prefix), settle };
}

async function removeIndexes(server: SearchServer): Promise<void> {
  for (const name of await server.indexNames(run)) await server.drop(name);
}

describe('a stand-in for Meilisearch', () => {
  const standIn = new MeilisearchStandIn();
  let server: SearchServer;
  beforeAll(async () => {
    await standIn.open();
    server = new SearchServer(standIn.url, standIn.key);
  });
  afterEach(async () => {
    expect(standIn.refusals).toEqual([]);
    await removeIndexes(server);
  });
  afterAll(() => standIn.close());

  describeSearchIndex('the Meilisearch engine', (database) => engineOn(server, database));
});

// The configuration of the test run takes SEARCH_URL away from everything else, which works on databases of its own.
const url = process.env['CONTRACT_SEARCH_URL'] ?? '';
if (url !== '') {
  describe(`the Meilisearch server at ${new URL(url).host}`, () => {
    const server = new SearchServer(url, process.env['CONTRACT_SEARCH_KEY'] || undefined);
    afterEach(() => removeIndexes(server));

    describeSearchIndex('the Meilisearch engine', (database) => engineOn(server, database));
  });
}
