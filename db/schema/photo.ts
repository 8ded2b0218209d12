import { index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { instant, isNotBlank, isWhole, writtenAt } from './columns.ts';
import { enterprises } from './enterprise.ts';
import { products } from './product.ts';

/** A photo of a product, or of the UMKM itself while `product_id` is null. The widths lie in the media folder. */
export const photos = sqliteTable(
  'photos',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    enterpriseId: integer('enterprise_id')
      .notNull()
      .references(() => enterprises.id),
    productId: integer('product_id').references(() => products.id),
    position: integer('position').notNull(),
    /** SHA-256 of the original's bytes in hex; the name of its files, so that an address never changes meaning. */
    file: text('file').notNull(),
    width: integer('width').notNull(),
    height: integer('height').notNull(),
    alt: text('alt'),
    altEn: text('alt_en'),
    /** When its AVIF files were ready, which are made after the WebP ones; null until then. */
    avifAt: instant('avif_at'),
    createdAt: writtenAt('created_at'),
  },
  (table) => [
    uniqueIndex('photos_position').on(table.enterpriseId, table.productId, table.position),
    uniqueIndex('photos_once_per_product').on(table.productId, table.file),
    index('photos_by_file').on(table.file),
    index('photos_by_product').on(table.productId, table.position),
    isNotBlank('photos', 'file'),
    isWhole('photos', 'width', 1),
    isWhole('photos', 'height', 1),
  ],
);
