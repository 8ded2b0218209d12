import { sql } from 'drizzle-orm';
import { check, index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { categories } from './category.ts';
import { day, flag, instant, isDay, isNotBlank, isOneOf, isWhole, writtenAt } from './columns.ts';
import { regions } from './region.ts';

/** An UMKM. Names are not unique: two "Dapur Ibu" are two. Its NIB stands in `business_ids`, a claim. */
export const enterprises = sqliteTable(
  'enterprises',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    slug: text('slug').notNull(),
    name: text('name').notNull(),
    /** The name as matching compares it: lower case, no accents, no punctuation. */
    nameKey: text('name_key').notNull(),
    categoryId: text('category_id').references(() => categories.id),
    mainProduct: text('main_product'),
    story: text('story'),
    storyEn: text('story_en'),
    foundedYear: integer('founded_year'),
    womenLed: flag('women_led'),
    shipsAbroad: flag('ships_abroad').notNull().default(false),
    /** The place as precisely as it is known; the press often names a kota only. */
    kabkotaCode: text('kabkota_code').references(() => regions.code),
    kecamatanCode: text('kecamatan_code').references(() => regions.code),
    kelurahanCode: text('kelurahan_code').references(() => regions.code),
    /** E.164. Personal data: shown only while `whatsapp_shown_since` says that the owner chose so (UU PDP 27/2022). */
    whatsapp: text('whatsapp'),
    whatsappShownSince: instant('whatsapp_shown_since'),
    /** Never public. */
    email: text('email'),
    /** When the shop is open, as JSON by day of the week from Monday: `[["08:00","17:00"], null, …]`. */
    openingHours: text('opening_hours'),
    /** Away from the first day to the last; the shop stays in the window and says so. */
    holidayFromOn: day('holiday_from_on'),
    holidayUntilOn: day('holiday_until_on'),
    holidayMessage: text('holiday_message'),
    /** Goes up by one with each saved edit of the profile. */
    revision: integer('revision').notNull().default(1),
    /** Where an entry comes from that its owner has not taken over yet; shown beside it. */
    sourceUrl: text('source_url'),
    sourceYear: integer('source_year'),
    /** Part of the invented example world, and shown as such. */
    isExample: flag('is_example').notNull().default(false),
    createdAt: writtenAt('created_at'),
    updatedAt: writtenAt('updated_at'),
  },
  (table) => [
    uniqueIndex('enterprises_slug').on(table.slug),
    index('enterprises_by_name').on(table.nameKey, table.kelurahanCode),
    index('enterprises_by_whatsapp').on(table.whatsapp),
    index('enterprises_by_kelurahan').on(table.kelurahanCode),
    index('enterprises_by_kecamatan').on(table.kecamatanCode),
    index('enterprises_by_category').on(table.categoryId),
    isNotBlank('enterprises', 'name'),
    isWhole('enterprises', 'founded_year', 1800),
    check(
      'enterprises_whatsapp_is_e164',
      sql`whatsapp is null or (whatsapp glob '+[1-9]*' and length(whatsapp) between 9 and 16 and substr(whatsapp, 2) not glob '*[^0-9]*')`,
    ),
    check('enterprises_whatsapp_to_show', sql`whatsapp_shown_since is null or whatsapp is not null`),
    check(
      'enterprises_place_is_nested',
      sql`(kelurahan_code is null or (kecamatan_code is not null and kelurahan_code glob kecamatan_code || '.*')) and (kecamatan_code is null or (kabkota_code is not null and kecamatan_code glob kabkota_code || '.*'))`,
    ),
  ],
);

/** Turnover, capital and workers as told on a day; private, used for the size class of PP 7/2021 only. */
export const enterpriseFigures = sqliteTable(
  'enterprise_figures',
  {
    enterpriseId: integer('enterprise_id')
      .notNull()
      .references(() => enterprises.id),
    asOfOn: day('as_of_on').notNull(),
    annualSales: integer('annual_sales'),
    capital: integer('capital'),
    workers: integer('workers'),
  },
  (table) => [
    primaryKey({ columns: [table.enterpriseId, table.asOfOn] }),
    isDay('enterprise_figures', 'as_of_on'),
    isWhole('enterprise_figures', 'annual_sales'),
    isWhole('enterprise_figures', 'capital'),
    isWhole('enterprise_figures', 'workers'),
  ],
);

export const channelKinds = ['instagram', 'tokopedia', 'shopee', 'website'] as const;

/** Where else an UMKM can be found; its WhatsApp stands in `enterprises`, since it needs a consent. */
export const enterpriseChannels = sqliteTable(
  'enterprise_channels',
  {
    enterpriseId: integer('enterprise_id')
      .notNull()
      .references(() => enterprises.id),
    kind: text('kind', { enum: channelKinds }).notNull(),
    /** The whole address, https only. */
    url: text('url').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.enterpriseId, table.kind] }),
    isOneOf('enterprise_channels', 'kind', channelKinds),
    check('enterprise_channels_are_https', sql`url like 'https://%'`),
  ],
);
