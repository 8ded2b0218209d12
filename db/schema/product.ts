import { sql } from 'drizzle-orm';
import { check, index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { categories } from './category.ts';
import { instant, isNotBlank, isWhole, writtenAt } from './columns.ts';
import { enterprises } from './enterprise.ts';

/** What an UMKM makes or does. Whether it is public is not a column: see `publications` and the publishing rule. */
export const products = sqliteTable(
  'products',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    enterpriseId: integer('enterprise_id')
      .notNull()
      .references(() => enterprises.id),
    slug: text('slug').notNull(),
    sku: text('sku'),
    name: text('name').notNull(),
    nameEn: text('name_en'),
    description: text('description'),
    descriptionEn: text('description_en'),
    /** What it is made of: ingredients of food, materials of everything else. */
    materials: text('materials'),
    materialsEn: text('materials_en'),
    categoryId: text('category_id').references(() => categories.id),
    /** Whole rupiah per unit. */
    price: integer('price'),
    unit: text('unit').notNull().default('pcs'),
    /** Pieces on hand; null is made to order. */
    stock: integer('stock'),
    weightGrams: integer('weight_grams'),
    minOrder: integer('min_order'),
    capacityPerMonth: integer('capacity_per_month'),
    leadTimeDays: integer('lead_time_days'),
    shelfLifeDays: integer('shelf_life_days'),
    lengthMm: integer('length_mm'),
    widthMm: integer('width_mm'),
    heightMm: integer('height_mm'),
    /** How to keep, wash or use it. */
    care: text('care'),
    careEn: text('care_en'),
    /** 6 international digits, up to 8 of BTKI. */
    hsCode: text('hs_code'),
    /** 5 digits of KBLI 2020. */
    kbliCode: text('kbli_code'),
    /** When an officer agreed with the two codes; until then they are the owner's suggestion. */
    codesCheckedAt: instant('codes_checked_at'),
    /** Goes up by one with each saved edit: who saves over a later one is told. */
    revision: integer('revision').notNull().default(1),
    /** Put away by its owner: in no list of the workspace but the archive's. */
    archivedAt: instant('archived_at'),
    /** The seed of the batik pattern that stands in while there is no photo; null when the owner wants none. */
    patternSeed: integer('pattern_seed'),
    createdAt: writtenAt('created_at'),
    updatedAt: writtenAt('updated_at'),
  },
  (table) => [
    uniqueIndex('products_slug').on(table.slug),
    uniqueIndex('products_sku_in_enterprise').on(table.enterpriseId, table.sku),
    index('products_by_capacity')
      .on(table.capacityPerMonth, table.enterpriseId)
      .where(sql`capacity_per_month is not null`),
    index('products_by_hs')
      .on(table.hsCode, table.enterpriseId)
      .where(sql`hs_code is not null`),
    index('products_by_enterprise').on(table.enterpriseId),
    index('products_by_category').on(table.categoryId),
    isNotBlank('products', 'name'),
    isWhole('products', 'price', 1),
    isWhole('products', 'stock'),
    isWhole('products', 'weight_grams', 1),
    isWhole('products', 'min_order', 1),
    isWhole('products', 'capacity_per_month', 1),
    isWhole('products', 'lead_time_days'),
    isWhole('products', 'shelf_life_days', 1),
    isWhole('products', 'pattern_seed'),
    check(
      'products_hs_code_is_digits',
      sql`hs_code is null or (length(hs_code) between 6 and 8 and hs_code not glob '*[^0-9]*')`,
    ),
  ],
);

/** A size, taste or colour of a product, with its own price or stock where they differ. */
export const productVariants = sqliteTable(
  'product_variants',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    productId: integer('product_id')
      .notNull()
      .references(() => products.id),
    position: integer('position').notNull(),
    name: text('name').notNull(),
    nameEn: text('name_en'),
    sku: text('sku'),
    price: integer('price'),
    stock: integer('stock'),
  },
  (table) => [
    uniqueIndex('product_variants_position').on(table.productId, table.position),
    uniqueIndex('product_variants_name').on(table.productId, table.name),
    isNotBlank('product_variants', 'name'),
    isWhole('product_variants', 'price', 1),
    isWhole('product_variants', 'stock'),
  ],
);

/** The price per unit from a quantity on. */
export const wholesaleTiers = sqliteTable(
  'wholesale_tiers',
  {
    productId: integer('product_id')
      .notNull()
      .references(() => products.id),
    minQuantity: integer('min_quantity').notNull(),
    price: integer('price').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.productId, table.minQuantity] }),
    isWhole('wholesale_tiers', 'min_quantity', 2),
    isWhole('wholesale_tiers', 'price', 1),
  ],
);
