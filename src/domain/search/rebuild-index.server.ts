import { sql } from 'drizzle-orm';
import type { BatchItem } from 'drizzle-orm/batch';
import type { Database } from '#db/client.ts';
import { indexEnterprises, indexProducts } from './index-statements.server.ts';

export type RebuildProgress = (kind: 'products' | 'enterprises', done: number, total: number) => void;

const rowsPerBatch = 1000;

/**
 * Writes the whole embedded index anew. It goes through the ids in small batches, each of which leaves the index whole,
 * so that the site goes on answering and other writers get their turn meanwhile.
 */
export async function rebuildIndex(
  database: Database,
  progress: RebuildProgress = () => undefined,
): Promise<{ products: number; enterprises: number }> {
  await dropRowsWithoutSource(database);
  const enterprises = await idsOf(database, 'enterprises');
  await inBatches(
    database,
    enterprises,
    (ids) => indexEnterprises(database, ids),
    (done) => {
      progress('enterprises', done, enterprises.length);
    },
  );
  const products = await idsOf(database, 'products');
  await inBatches(
    database,
    products,
    (productIds) => indexProducts(database, { productIds }),
    (done) => {
      progress('products', done, products.length);
    },
  );
  return { products: products.length, enterprises: enterprises.length };
}

async function idsOf(database: Database, table: 'products' | 'enterprises'): Promise<number[]> {
  const rows = await database.all<{ ids: string }>(
    sql`select json_group_array(id) ids from (select id from ${sql.identifier(table)} order by id)`,
  );
  return JSON.parse(rows[0]?.ids ?? '[]') as number[];
}

async function inBatches(
  database: Database,
  ids: number[],
  statements: (ids: number[]) => BatchItem<'sqlite'>[],
  progress: (done: number) => void,
): Promise<void> {
  for (let from = 0; from < ids.length; from += rowsPerBatch) {
    const chunk = ids.slice(from, from + rowsPerBatch);
    const [first, ...rest] = statements(chunk);
    if (first !== undefined) await database.batch([first, ...rest]);
    progress(from + chunk.length);
  }
}

/** What a restored backup or a hand in the database may have left behind: words of rows that are gone. */
async function dropRowsWithoutSource(database: Database): Promise<void> {
  await database.batch([
    database.run(sql`delete from product_search where rowid not in (select id from products)`),
    database.run(sql`delete from search_products where product_id not in (select id from products)`),
    database.run(sql`delete from enterprise_search where rowid not in (select id from enterprises)`),
    database.run(sql`delete from search_enterprises where enterprise_id not in (select id from enterprises)`),
  ]);
}
