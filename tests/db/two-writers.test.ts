import { Worker } from 'node:worker_threads';
import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { freshDatabase } from '../support/database.ts';

/** Takes long enough for another writer to commit meanwhile. */
const longRead = sql`with recursive n (i) as (select 1 union all select i + 1 from n where i < 300000)
  select count(*) from n, (select count(*) from noticed)`;

test('a batch that reads before it writes is not refused because another program wrote in between', async () => {
  const database = await freshDatabase();
  await database.run(sql`pragma journal_mode = wal`);
  await database.run(sql`create table noticed (who text)`);
  const [row] = await database.all<{ file: string }>(sql`select file from pragma_database_list`);
  const other = new Worker(new URL('other-writer.ts', import.meta.url), { workerData: row });
  const count = async (who: string) =>
    (await database.all<{ n: number }>(sql`select count(*) n from noticed where who = ${who}`))[0]?.n ?? 0;
  try {
    await expect.poll(() => count('other')).toBeGreaterThan(0);
    for (let time = 0; time < 10; time += 1) {
      await database.batch([database.all(longRead), database.run(sql`insert into noticed values ('ours')`)]);
    }
    expect(await count('ours')).toBe(10);
  } finally {
    await other.terminate();
  }
});
