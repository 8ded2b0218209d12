import type { APIContext } from 'astro';
import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { openDatabase, useDatabase } from '#db/client.ts';
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
