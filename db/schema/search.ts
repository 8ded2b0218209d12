import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { day, flag, instant, isDay, isOneOf } from './columns.ts';

/**
 * What facets and sorting need to know about a product that may be public on some day: one flat row, which the search
 * engine reads into typed arrays. Its words stand in the FTS5 table `product_search`. Both are written only by the
 * statements in `src/domain/search/index-statements.server.ts`, in the batch of the write that they follow.
 */
export const searchProducts = sqliteTable(
  'search_products',
  {
    /** No foreign key: the row is derived and always written after its product. */
    productId: integer('product_id').primaryKey(),
    /** The last day on which its UMKM may publish; `9999-12-31` when that does not run out. */
    publicUntilOn: day('public_until_on').notNull(),
    categoryId: text('category_id').notNull(),
    kecamatanCode: text('kecamatan_code'),
    kelurahanCode: text('kelurahan_code'),
    price: integer('price').notNull(),
    shipsAbroad: flag('ships_abroad').notNull(),
    /** The band of an export readiness that counts today; filled once readiness is assessed. */
    readiness: text('readiness'),
    /** When it was put in the window. */
    listedAt: instant('listed_at').notNull(),
    /** The name in the order of the alphabet: lower case, no leading punctuation. */
    nameKey: text('name_key').notNull(),
    /** Verified claims of the product and its UMKM as JSON: `[["certificate","halal","2027-03-01"], …]`, with the last day. */
    claims: text('claims').notNull(),
    /** What raises a product among equals: complete, with verified claims, put in the window lately. Higher is better. */
    staticScore: integer('static_score').notNull().default(0),
  },
  (table) => [
    index('search_products_by_name').on(table.nameKey, table.productId),
    isDay('search_products', 'public_until_on'),
  ],
);

/** The same for an UMKM; every one is listed, trained or not. Its words stand in `enterprise_search`. */
export const searchEnterprises = sqliteTable(
  'search_enterprises',
  {
    enterpriseId: integer('enterprise_id').primaryKey(),
    categoryId: text('category_id'),
    kecamatanCode: text('kecamatan_code'),
    kelurahanCode: text('kelurahan_code'),
    shipsAbroad: flag('ships_abroad').notNull(),
    readiness: text('readiness'),
    listedAt: instant('listed_at').notNull(),
    nameKey: text('name_key').notNull(),
    claims: text('claims').notNull(),
    staticScore: integer('static_score').notNull().default(0),
  },
  (table) => [index('search_enterprises_by_name').on(table.nameKey, table.enterpriseId)],
);

export const searchChangeKinds = ['product', 'enterprise'] as const;

/**
 * Which rows of the two tables above were written, in order. A process that holds them in memory reads on from the last
 * id that it knows, and so sees what other processes (an import beside the site) wrote. Old rows are dropped; whoever
 * knows only those reads everything anew.
 */
export const searchChanges = sqliteTable(
  'search_changes',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    kind: text('kind', { enum: searchChangeKinds }).notNull(),
    /** A JSON list of ids. */
    ids: text('ids').notNull(),
  },
  () => [isOneOf('search_changes', 'kind', searchChangeKinds)],
);
