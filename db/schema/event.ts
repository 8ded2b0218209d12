import { index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { day, flag, instant, isDay, isNotBlank, isOneOf } from './columns.ts';

export const eventKinds = ['exhibition', 'trade_promotion', 'trade_mission', 'campaign'] as const;

/** An exhibition, trade promotion, trade mission or campaign with its place and days. */
export const events = sqliteTable(
  'events',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    slug: text('slug').notNull(),
    kind: text('kind', { enum: eventKinds }).notNull(),
    name: text('name').notNull(),
    nameEn: text('name_en'),
    place: text('place'),
    startsOn: day('starts_on').notNull(),
    endsOn: day('ends_on').notNull(),
    sourceUrl: text('source_url'),
    isExample: flag('is_example').notNull().default(false),
    /** Entered by mistake or called off. */
    endedAt: instant('ended_at'),
    endReason: text('end_reason'),
  },
  (table) => [
    uniqueIndex('events_slug').on(table.slug),
    index('events_by_day').on(table.endsOn),
    isNotBlank('events', 'name'),
    isOneOf('events', 'kind', eventKinds),
    isDay('events', 'starts_on'),
    isDay('events', 'ends_on'),
  ],
);
