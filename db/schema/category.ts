import { index, integer, primaryKey, sqliteTable, text, type AnySQLiteColumn } from 'drizzle-orm/sqlite-core';
import { isOneOf } from './columns.ts';

export const classificationSchemes = ['kbli', 'nice', 'hs'] as const;

/** What products are filed under: 15 top categories and a second level (`keripik_singkong` in `camilan`). */
export const categories = sqliteTable(
  'categories',
  {
    id: text('id').primaryKey(),
    parentId: text('parent_id').references((): AnySQLiteColumn => categories.id),
    name: text('name').notNull(),
    nameEn: text('name_en').notNull(),
    position: integer('position').notNull(),
  },
  (table) => [index('categories_by_parent').on(table.parentId, table.position)],
);

/** Other words for a category: spelling variants, the sectors of the press and of import files. Stored normalised. */
export const categoryAliases = sqliteTable(
  'category_aliases',
  {
    alias: text('alias').primaryKey(),
    categoryId: text('category_id')
      .notNull()
      .references(() => categories.id),
    source: text('source').notNull(),
  },
  (table) => [index('category_aliases_by_category').on(table.categoryId)],
);

/** The official codes suggested for a category; the version matters, since KBLI 2025 has replaced KBLI 2020. */
export const categoryCodes = sqliteTable(
  'category_codes',
  {
    categoryId: text('category_id')
      .notNull()
      .references(() => categories.id),
    scheme: text('scheme', { enum: classificationSchemes }).notNull(),
    version: text('version').notNull(),
    code: text('code').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.categoryId, table.scheme, table.version, table.code] }),
    isOneOf('category_codes', 'scheme', classificationSchemes),
  ],
);

/** The official lists themselves: KBLI 2020, Nice classes, HS 2022. */
export const classificationCodes = sqliteTable(
  'classification_codes',
  {
    scheme: text('scheme', { enum: classificationSchemes }).notNull(),
    version: text('version').notNull(),
    code: text('code').notNull(),
    parentCode: text('parent_code'),
    name: text('name').notNull(),
    nameEn: text('name_en'),
    description: text('description'),
    /** Indonesian words by which an owner would look for it, separated by commas. */
    keywords: text('keywords'),
    /** Whether it is on the short list that small firms usually need. */
    usual: integer('usual', { mode: 'boolean' }).notNull().default(false),
  },
  (table) => [
    primaryKey({ columns: [table.scheme, table.version, table.code] }),
    isOneOf('classification_codes', 'scheme', classificationSchemes),
  ],
);
