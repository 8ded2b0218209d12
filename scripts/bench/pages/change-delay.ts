import { setTimeout as after } from 'node:timers/promises';
import { sql } from 'drizzle-orm';
import { openDatabase, type Database } from '#db/client.ts';
import { indexProducts } from '#src/domain/search/index-statements.server.ts';
import { paths } from '#src/paths.ts';
import { percentiles, type Percentiles } from '../search/percentiles.ts';
import type { Site } from './site.ts';

const changes = 40;
const patienceMs = 20_000;

/** How long after the write of another process a page shows it, in ms: a product is renamed again and again. */
export async function measureChangeDelay(site: Site, file: string): Promise<Percentiles> {
  const database = openDatabase(`file:${file}`);
  const answer = await fetch(`${site.url}${paths.apiProducts}?per_page=1`);
  const { items } = (await answer.json()) as { items: { slug: string; name: string }[] };
  const { slug = '', name = '' } = items[0] ?? {};
  const delays: number[] = [];
  try {
    for (let count = 0; count < changes; count += 1) {
      // Not in step with the watch that looks for changes.
      await after(37 * (count % 7));
      delays.push(
        await changeShows(site.url + paths.product('id', slug), database, slug, `Edisi ${Date.now()}`),
      );
    }
    await rename(database, slug, name);
  } finally {
    database.$client.close();
  }
  return percentiles(delays);
}

async function changeShows(url: string, database: Database, slug: string, name: string): Promise<number> {
  await rename(database, slug, name);
  const written = performance.now();
  while (!(await (await fetch(url)).text()).includes(name)) {
    if (performance.now() - written > patienceMs) throw new Error('A change is not on its page.');
    await after(2);
  }
  return performance.now() - written;
}

async function rename(database: Database, slug: string, name: string): Promise<void> {
  const [row] = await database.all<{ id: number }>(sql`select id from products where slug = ${slug}`);
  const statement = database.run(sql`update products set name = ${name} where slug = ${slug}`);
  await database.batch([statement, ...indexProducts(database, { productIds: [row?.id ?? 0] })]);
}
