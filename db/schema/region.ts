import { index, real, sqliteTable, text, uniqueIndex, type AnySQLiteColumn } from 'drizzle-orm/sqlite-core';
import { isOneOf } from './columns.ts';

export const regionLevels = ['provinsi', 'kabkota', 'kecamatan', 'kelurahan'] as const;

/** The official list of areas with Kemendagri codes (`36.71.01.1001`); desa of the kabupaten count as kelurahan here. */
export const regions = sqliteTable(
  'regions',
  {
    code: text('code').primaryKey(),
    level: text('level', { enum: regionLevels }).notNull(),
    name: text('name').notNull(),
    /** For URLs: unique within its level and kota, e.g. `cipondoh`. */
    slug: text('slug').notNull(),
    parentCode: text('parent_code').references((): AnySQLiteColumn => regions.code),
    postalCode: text('postal_code'),
    latitude: real('latitude'),
    longitude: real('longitude'),
    /** The outline as GeoJSON geometry; only kelurahan that have an open polygon. */
    outline: text('outline'),
  },
  (table) => [
    index('regions_by_parent').on(table.parentCode),
    index('regions_by_level_and_name').on(table.level, table.name),
    uniqueIndex('regions_slug_in_parent').on(table.parentCode, table.slug),
    isOneOf('regions', 'level', regionLevels),
  ],
);
