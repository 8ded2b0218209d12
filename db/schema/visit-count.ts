import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { day, isDay, isOneOf, isWhole } from './columns.ts';
import { enterprises } from './enterprise.ts';

export const visitKinds = ['seen', 'found', 'whatsapp'] as const;

/** How often, on a day, pages of an UMKM were seen, it stood in the results of a search, and its WhatsApp was tapped. */
export const visitCounts = sqliteTable(
  'visit_counts',
  {
    enterpriseId: integer('enterprise_id')
      .notNull()
      .references(() => enterprises.id),
    /** The product that was seen; 0 for the page of the UMKM itself. */
    productId: integer('product_id').notNull().default(0),
    kind: text('kind', { enum: visitKinds }).notNull(),
    countedOn: day('counted_on').notNull(),
    count: integer('count').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.enterpriseId, table.countedOn, table.kind, table.productId] }),
    index('visit_counts_by_day').on(table.countedOn),
    isOneOf('visit_counts', 'kind', visitKinds),
    isDay('visit_counts', 'counted_on'),
    isWhole('visit_counts', 'count', 1),
  ],
);
