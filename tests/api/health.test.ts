import { mkdtempSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { APIContext } from 'astro';
import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { openDatabase, useDatabase } from '#db/client.ts';
import { migrateDatabase } from '#db/migrate.ts';
import manifest from '#package.json' with { type: 'json' };
import { GET } from '#src/pages/healthz.ts';
import { freshDatabase } from '../support/database.ts';

async function health() {
  const answer = await GET({} as APIContext);
  return {
    status: answer.status,
    cache: answer.headers.get('cache-control'),
    body: (await answer.json()) as unknown,
  };
}

test('a site that works says so, with its version, and the answer is never kept', async () => {
  await freshDatabase();
  expect(await health()).toEqual({
    status: 200,
    cache: 'no-store',
    body: { status: 'ok', database: 'ok', search: 'embedded', version: manifest.version },
  });
});

test('an index that cannot be read is told apart from a database that cannot', async () => {
  const database = await freshDatabase();
  await database.run(sql`drop table product_search`);
  expect(await health()).toMatchObject({
    status: 503,
    body: { status: 'down', database: 'ok', search: 'down' },
  });
});

test('without its database the site is down', async () => {
  const database = await freshDatabase();
  database.$client.close();
  expect(await health()).toMatchObject({
    status: 503,
    body: { status: 'down', database: 'down', search: 'down' },
  });
  useDatabase(openDatabase('http://127.0.0.1:1'));
  expect(await health()).toMatchObject({ status: 503, body: { database: 'down' } });
});

test('a database file that was taken away or replaced is no database, though it still answers', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'etalase-health-'));
  const file = join(folder, 'etalase.db');
  const database = openDatabase(`file:${file}`);
  await migrateDatabase(database);
  useDatabase(database);
  expect(await health()).toMatchObject({ status: 200 });

  renameSync(file, `${file}.old`);
  expect(await health()).toMatchObject({ status: 503, body: { database: 'down' } });

  const restored = openDatabase(`file:${file}`);
  await migrateDatabase(restored);
  expect(await health()).toMatchObject({ status: 503, body: { database: 'down' } });

  useDatabase(restored);
  expect(await health()).toMatchObject({ status: 200 });
  restored.$client.close();
  database.$client.close();
  rmSync(folder, { recursive: true });
});
