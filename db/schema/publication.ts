import { sql } from 'drizzle-orm';
import { check, index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { instant } from './columns.ts';
import { products } from './product.ts';

/**
 * The fact that a product was put in the window: who, when, and when and why it was taken out again. A standing
 * publication shows the product only while the publishing rule is met (`src/domain/product/publishing.ts`).
 */
export const publications = sqliteTable(
  'publications',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    productId: integer('product_id')
      .notNull()
      .references(() => products.id),
    publishedBy: text('published_by').notNull(),
    publishedAt: instant('published_at').notNull(),
    endedAt: instant('ended_at'),
    endReason: text('end_reason'),
  },
  (table) => [
    uniqueIndex('publications_one_stands')
      .on(table.productId)
      .where(sql`ended_at is null`),
    index('publications_by_product').on(table.productId),
    index('publications_newest').on(table.publishedAt),
    check('publications_end_has_a_reason', sql`(ended_at is null) = (end_reason is null)`),
  ],
);
