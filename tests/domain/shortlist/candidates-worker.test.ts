import { sql } from 'drizzle-orm';
import { expect, it } from 'vitest';
import { useEngine } from '#src/domain/search/engine-registry.server.ts';
import { WorkerIndex } from '#src/domain/search/worker-index.server.ts';
import { freshDatabase } from '../../support/database.ts';
import { aTrainedEnterprise, laySetting } from '../product/shop-window.ts';
import { aCertificate, index, whoMeets } from './candidates.ts';

const file = new URL(import.meta.resolve('#src/domain/search/search-worker.server.ts'));

it('Candidates are the same when a worker of the search looks for them', async () => {
  const database = await freshDatabase();
  await laySetting(database);
  const [meets, misses] = [await aTrainedEnterprise(database), await aTrainedEnterprise(database)];
  await aCertificate(database, meets, 'halal');
  await index(database, meets, misses);
  const [main] = await database.all<{ file: string }>(
    sql`select file from pragma_database_list where name = 'main'`,
  );
  const workers = new WorkerIndex(file, { databaseUrl: `file:${main?.file ?? ''}` });
  useEngine(database.$client, workers);
  try {
    expect(await whoMeets({ certificates: ['halal'] })).toEqual([meets]);
    expect(await workers.readJson<number>('select json(?)', [42])).toBe(42);
    await aCertificate(database, misses, 'halal');
    expect(await whoMeets({ certificates: ['halal'] })).toEqual([meets, misses]);
  } finally {
    useEngine(database.$client, undefined);
    await workers.close();
  }
});
