import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { instant } from './columns.ts';

/**
 * How far each search server outside the database has been told what was written. `search_changes` is its outbox: it is
 * written in the batch of what it tells of, and a server that has missed rows which are gone is filled anew.
 */
export const searchFeeds = sqliteTable('search_feeds', {
  /** The server's indexes, by the prefix of their names. */
  name: text('name').primaryKey(),
  /** The last row of `search_changes` that the server knows; null while its indexes were never filled. */
  lastChangeId: integer('last_change_id'),
  /** Which settings and documents its indexes were made for. */
  shape: text('shape'),
  /** When the server made the indexes that were filled: others under their names are not ours. */
  madeAt: text('made_at'),
  /** Which synonyms it was given: `wordsVersion`. */
  synonyms: text('synonyms'),
  /** The process that is telling the server now, and until when it may, unless it asks again. */
  holder: text('holder'),
  heldUntil: instant('held_until'),
});
