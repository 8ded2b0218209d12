import type { APIContext } from 'astro';
import { afterAll, expect, test, vi } from 'vitest';
import { freshDatabase } from '../support/database.ts';
import { MeilisearchStandIn } from '../support/meilisearch-stand-in.ts';

const standIn = await new MeilisearchStandIn().open();
// The configuration is read once in a process, so it must be there before anything that reads it.
vi.stubEnv('SEARCH_URL', standIn.url);
vi.stubEnv('SEARCH_KEY', standIn.key);
const { GET } = await import('#src/pages/healthz.ts');
const { config } = await import('#src/platform/config.server.ts');
const { startSearchFeed } = await import('../../scripts/start/search-feed.ts');

afterAll(async () => {
  vi.unstubAllEnvs();
  await standIn.close();
});

async function health() {
  const answer = await GET({} as APIContext);
  const { status, search } = (await answer.json()) as { status: string; search: string };
  return { code: answer.status, status, search };
}

test('the site works and says which engine answers while its search server is filled, asked, gone and back', async () => {
  const database = await freshDatabase();
  const working = { code: 200, status: 'ok' };
  expect(await health()).toEqual({ ...working, search: 'embedded (meilisearch is catching up)' });
  const feed = startSearchFeed(config(), database);
  await expect.poll(health).toEqual({ ...working, search: 'meilisearch' });
  await standIn.close();
  expect(await health()).toEqual({ ...working, search: 'embedded (meilisearch unreachable)' });
  await standIn.open();
  expect(await health()).toEqual({ ...working, search: 'meilisearch' });
  await feed?.stop();
});
