import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sql } from 'drizzle-orm';
import { afterEach, describe, expect, test } from 'vitest';
import type { Database } from '#db/client.ts';
import { everybodysTraining } from '#src/domain/dashboard/dashboard.ts';
import { useDashboardReader, dashboardReader } from '#src/domain/dashboard/reader-registry.server.ts';
import { EmbeddedIndex } from '#src/domain/search/embedded-index.server.ts';
import { useEngine } from '#src/domain/search/engine-registry.server.ts';
import { jsonReader } from '#src/domain/search/read.server.ts';
import { searchIndex } from '#src/domain/search/search-index.server.ts';
import { everyProduct } from '#src/domain/search/search-params.ts';
import { WorkerIndex } from '#src/domain/search/worker-index.server.ts';
import { startDashboardWorker } from '../../scripts/start/dashboard-worker.ts';
import { startSearchWorkers } from '../../scripts/start/search-workers.ts';
import { freshDatabase } from '../support/database.ts';
import { scratchData } from '../support/scratch-data.ts';
import { seeded } from '../support/seeded.ts';
import { writeRandomWorld } from '../domain/search/recount.ts';
import { openSite } from '../server/support.ts';

const today = '2026-06-15';
const query = { ...everyProduct, text: 'zorvanek' };
const open: { close: () => Promise<void> }[] = [];

afterEach(async () => {
  await Promise.all(open.splice(0).map((each) => each.close()));
});

async function aCity(): Promise<{ database: Database; databaseUrl: string }> {
  const database = await freshDatabase();
  await writeRandomWorld(database, seeded(21));
  const [main] = await database.all<{ file: string }>(
    sql`select file from pragma_database_list where name = 'main'`,
  );
  return { database, databaseUrl: `file:${main?.file ?? ''}` };
}

describe('While the workers of a site that has just started read the city', () => {
  test('pages are served, and a search waits for its answer instead of failing', async () => {
    const { database, databaseUrl } = await aCity();
    const release = join(scratchData(), 'release');
    const settings = { databaseUrl, release };
    const index = new WorkerIndex(new URL('held-search-worker.ts', import.meta.url), settings);
    open.push(index);
    const warm = index.warmUp([{ method: 'searchProducts', query: everyProduct, today }]);
    const search = index.searchProducts(query, today);
    const site = await openSite((_, response) => {
      response.end('halaman');
    });
    // No worker has answered anything until the file is there.
    expect((await site.get('/')).body.toString()).toBe('halaman');
    writeFileSync(release, '');
    expect(await search).toEqual(
      await new EmbeddedIndex(jsonReader(database.$client)).searchProducts(query, today),
    );
    await warm;
  });

  test('a search that is asked at once gets the answer that later ones get', async () => {
    const { database, databaseUrl } = await aCity();
    const workers = startSearchWorkers({ databaseUrl }, database);
    if (workers === undefined) throw new Error('A file is searched by workers.');
    open.push(workers);
    const first = await searchIndex().searchProducts(query, today);
    await workers.ready;
    expect(await searchIndex().searchProducts(query, today)).toEqual(first);
    useEngine(database.$client, undefined);
  });

  test('the figures for officers wait for the search, unless an officer asks for them', async () => {
    const { database, databaseUrl } = await aCity();
    const search = Promise.withResolvers<undefined>();
    const worker = startDashboardWorker({ databaseUrl }, database, search.promise);
    if (worker === undefined) throw new Error('The figures of a file are counted by a worker.');
    open.push(worker);
    const ready = worker.ready.then(() => 'figures');
    const asking = { now: `${today}T05:00:00.000Z`, today, withNames: false };
    const asked = dashboardReader(database).answer(everybodysTraining, asking);
    expect(await Promise.race([ready, asked.then(() => 'officer')])).toBe('officer');
    search.resolve(undefined);
    expect(await ready).toBe('figures');
    useDashboardReader(database.$client, undefined);
  });
});
