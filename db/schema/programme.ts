import { integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { day, flag, isDay, isNotBlank } from './columns.ts';

/** A programme of the city or of its partners, with the source of what is known about it. */
export const programmes = sqliteTable(
  'programmes',
  {
    id: text('id').primaryKey(),
    name: text('name').notNull(),
    nameEn: text('name_en'),
    organiser: text('organiser'),
    period: text('period'),
    facts: text('facts'),
    sourceUrl: text('source_url'),
    /** Whether it trains, so that its verified graduates may publish. */
    trains: flag('trains').notNull().default(false),
    isExample: flag('is_example').notNull().default(false),
  },
  () => [isNotBlank('programmes', 'name')],
);

/** One class (angkatan) of a programme. */
export const cohorts = sqliteTable(
  'cohorts',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    programmeId: text('programme_id')
      .notNull()
      .references(() => programmes.id),
    name: text('name').notNull(),
    startsOn: day('starts_on'),
    endsOn: day('ends_on'),
  },
  (table) => [
    uniqueIndex('cohorts_name_in_programme').on(table.programmeId, table.name),
    isNotBlank('cohorts', 'name'),
    isDay('cohorts', 'starts_on'),
    isDay('cohorts', 'ends_on'),
  ],
);
