import { sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { writtenAt } from './columns.ts';

/** Which version of each official list stands in the database, so that loading an unchanged list costs one read. */
export const referenceLoads = sqliteTable('reference_loads', {
  name: text('name').primaryKey(),
  /** SHA-256 of the rows as they were loaded. */
  hash: text('hash').notNull(),
  loadedAt: writtenAt('loaded_at'),
});
