import { sql } from 'drizzle-orm';
import { check, index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { day, flag, instant, isDay, isNotBlank, isOneOf, isWhole } from './columns.ts';
import { regions } from './region.ts';

/** What a programme's targets count; `src/domain/programme/measure.ts` says what each is counted from. */
export const targetMeasures = [
  'trained',
  'trained_capacity',
  'trained_competitiveness',
  'trained_creative',
  'trained_tourism',
  'certified',
  'certified_tourism',
  'capital_grant',
  'loan',
  'capital_package',
  'partnership',
  'haki_facilitation',
  'exhibition',
  'trade_promotion',
  'trade_mission',
  'campaign',
  'exporter',
  'instructor',
  'kelurahan',
] as const;

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
    /** Where it is held: a kelurahan, kecamatan or kota of the official list. */
    regionCode: text('region_code').references(() => regions.code),
    place: text('place'),
    /** How many can take part. */
    seats: integer('seats'),
    /** Which of the programme's targets its participants count for. */
    measure: text('measure', { enum: targetMeasures }),
  },
  (table) => [
    index('cohorts_by_region').on(table.regionCode),
    isOneOf('cohorts', 'measure', targetMeasures),
    isWhole('cohorts', 'seats', 1),
    uniqueIndex('cohorts_name_in_programme').on(table.programmeId, table.name),
    isNotBlank('cohorts', 'name'),
    isDay('cohorts', 'starts_on'),
    isDay('cohorts', 'ends_on'),
  ],
);

/** What a programme set out to reach in a year, with where that is known from. */
export const programmeTargets = sqliteTable(
  'programme_targets',
  {
    programmeId: text('programme_id')
      .notNull()
      .references(() => programmes.id),
    year: integer('year').notNull(),
    measure: text('measure', { enum: targetMeasures }).notNull(),
    /** Null when the source names the aim without a number. */
    number: integer('number'),
    /** What is counted, in Indonesian: `usaha`, `orang`, `kelurahan`. */
    unit: text('unit').notNull(),
    /** Over how many years, when the number is not for this year alone. */
    years: integer('years').notNull().default(1),
    note: text('note'),
    source: text('source').notNull(),
    sourceUrl: text('source_url'),
    /** Null for the reference data; an account's office for what an officer entered. */
    setBy: text('set_by'),
  },
  (table) => [
    primaryKey({ columns: [table.programmeId, table.year, table.measure] }),
    isOneOf('programme_targets', 'measure', targetMeasures),
    isWhole('programme_targets', 'year', 2000),
    isWhole('programme_targets', 'number'),
    isWhole('programme_targets', 'years', 1),
    isNotBlank('programme_targets', 'unit'),
    isNotBlank('programme_targets', 'source'),
  ],
);

/** Who teaches; the name is for officers and participants, never public. */
export const instructors = sqliteTable(
  'instructors',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    name: text('name').notNull(),
    organisation: text('organisation'),
    subject: text('subject'),
    addedBy: text('added_by').notNull(),
    addedAt: instant('added_at').notNull(),
    endedAt: instant('ended_at'),
    endReason: text('end_reason'),
  },
  () => [
    isNotBlank('instructors', 'name'),
    check('instructors_end_has_a_reason', sql`(ended_at is null) = (end_reason is null)`),
  ],
);

/** Who teaches which class. */
export const cohortInstructors = sqliteTable(
  'cohort_instructors',
  {
    cohortId: integer('cohort_id')
      .notNull()
      .references(() => cohorts.id),
    instructorId: integer('instructor_id')
      .notNull()
      .references(() => instructors.id),
    addedAt: instant('added_at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.cohortId, table.instructorId] }),
    index('cohort_instructors_by_instructor').on(table.instructorId),
  ],
);
