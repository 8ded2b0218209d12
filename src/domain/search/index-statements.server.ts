import { sql, type SQL } from 'drizzle-orm';
import type { BatchItem } from 'drizzle-orm/batch';
import type { Database } from '#db/client.ts';
import { insertEnterpriseRows, insertEnterpriseWords } from './enterprise-rows.server.ts';
import { insertProductRows, insertProductWords } from './product-rows.server.ts';

type Statement = BatchItem<'sqlite'>;

/** So many rows of `search_changes` are kept; a process that has missed more reads everything anew. */
const changesKept = 2000;
/** One statement indexes at most so many, so that reading on costs each process a little at a time. */
const idsPerChange = 1000;

/**
 * Statements that bring the products' index rows up to date, made of SQL only: append them to the batch of the write
 * that they follow, which makes both or neither. Needed after any change to a product, its photos, variants, publication
 * or claims; give `enterpriseIds` after a change to an UMKM's name, place or shipping, to its claims or to an exemption.
 */
export function indexProducts(
  database: Database,
  which: { productIds: readonly number[] } | { enterpriseIds: readonly number[] },
): Statement[] {
  if ('productIds' in which) {
    return inChunks(which.productIds).flatMap((list) => productStatements(database, listedIds(list)));
  }
  return inChunks(which.enterpriseIds).flatMap((list) =>
    productStatements(database, sql`select id from products where enterprise_id in (${listedIds(list)})`),
  );
}

/**
 * The same for the UMKM themselves: needed after any change to an UMKM or to a claim of it or of one of its products.
 */
export function indexEnterprises(database: Database, enterpriseIds: readonly number[]): Statement[] {
  return inChunks(enterpriseIds).flatMap((list) => {
    const ids = listedIds(list);
    return [
      database.run(sql`delete from enterprise_search where rowid in (${ids})`),
      database.run(sql`delete from search_enterprises where enterprise_id in (${ids})`),
      database.run(insertEnterpriseRows(ids)),
      database.run(insertEnterpriseWords(ids)),
      ...changeStatements(database, 'enterprise', ids),
    ];
  });
}

function productStatements(database: Database, ids: SQL): Statement[] {
  return [
    database.run(sql`delete from product_search where rowid in (${ids})`),
    database.run(sql`delete from search_products where product_id in (${ids})`),
    database.run(insertProductRows(ids)),
    database.run(insertProductWords(ids)),
    ...changeStatements(database, 'product', ids),
  ];
}

function changeStatements(database: Database, kind: 'product' | 'enterprise', ids: SQL): Statement[] {
  return [
    database.run(
      sql`insert into search_changes (kind, ids) select ${kind}, json_group_array(id) from (${ids})`,
    ),
    database.run(
      sql`delete from search_changes where id <= (select max(id) from search_changes) - ${changesKept}`,
    ),
  ];
}

/** Ids as one JSON parameter: any number of them, and no text of theirs in the statement. */
function listedIds(ids: readonly number[]): SQL {
  return sql`select value id from json_each(${JSON.stringify(ids)})`;
}

function inChunks(ids: readonly number[]): number[][] {
  const chunks: number[][] = [];
  for (let from = 0; from < ids.length; from += idsPerChange)
    chunks.push(ids.slice(from, from + idsPerChange));
  return chunks;
}
