import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { day, isDay, isNotBlank, isOneOf, isWhole } from './columns.ts';
import { searchChangeKinds } from './search.ts';

/** How often a text found nothing on a day: the text normalised, nothing about who asked. */
export const searchMisses = sqliteTable(
  'search_misses',
  {
    kind: text('kind', { enum: searchChangeKinds }).notNull(),
    text: text('text').notNull(),
    askedOn: day('asked_on').notNull(),
    count: integer('count').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.askedOn, table.kind, table.text] }),
    isOneOf('search_misses', 'kind', searchChangeKinds),
    isDay('search_misses', 'asked_on'),
    isNotBlank('search_misses', 'text'),
    isWhole('search_misses', 'count', 1),
  ],
);

/** How often a result of a text was opened on a day, likewise. */
export const searchClicks = sqliteTable(
  'search_clicks',
  {
    kind: text('kind', { enum: searchChangeKinds }).notNull(),
    text: text('text').notNull(),
    /** The product or the UMKM. */
    openedId: integer('opened_id').notNull(),
    openedOn: day('opened_on').notNull(),
    count: integer('count').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.openedOn, table.kind, table.text, table.openedId] }),
    isOneOf('search_clicks', 'kind', searchChangeKinds),
    isDay('search_clicks', 'opened_on'),
    isNotBlank('search_clicks', 'text'),
    isWhole('search_clicks', 'count', 1),
  ],
);
