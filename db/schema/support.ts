import { sql } from 'drizzle-orm';
import { check, index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { day, flag, instant, isDay, isNotBlank, isOneOf, isWhole, writtenAt } from './columns.ts';
import { enterprises } from './enterprise.ts';
import { events } from './event.ts';
import { awards } from './participant.ts';
import { cohorts, programmes } from './programme.ts';
import { regions } from './region.ts';

/** What an officer found when visiting an UMKM, as it was on that day. */
export const mentoringVisits = sqliteTable(
  'mentoring_visits',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    enterpriseId: integer('enterprise_id')
      .notNull()
      .references(() => enterprises.id),
    /** The class that the visit follows up; null when it belongs to none. */
    cohortId: integer('cohort_id').references(() => cohorts.id),
    visitedOn: day('visited_on').notNull(),
    /** Turnover of the month before, in whole rupiah. */
    monthlySales: integer('monthly_sales'),
    workers: integer('workers'),
    /** What papers it has and lacks, in the visitor's words. */
    legality: text('legality'),
    obstacles: text('obstacles'),
    followUp: text('follow_up'),
    followUpOn: day('follow_up_on'),
    followedUpAt: instant('followed_up_at'),
    isExample: flag('is_example').notNull().default(false),
    recordedBy: text('recorded_by').notNull(),
    recordedAt: instant('recorded_at').notNull(),
    endedAt: instant('ended_at'),
    endReason: text('end_reason'),
  },
  (table) => [
    index('mentoring_visits_by_enterprise').on(table.enterpriseId, table.visitedOn),
    index('mentoring_visits_by_cohort').on(table.cohortId),
    isDay('mentoring_visits', 'visited_on'),
    isDay('mentoring_visits', 'follow_up_on'),
    isWhole('mentoring_visits', 'monthly_sales'),
    isWhole('mentoring_visits', 'workers'),
    check('mentoring_visits_end_has_a_reason', sql`(ended_at is null) = (end_reason is null)`),
  ],
);

export const supportKinds = [
  'capital_grant',
  'loan',
  'capital_package',
  'equipment',
  'partnership',
  'haki_facilitation',
] as const;

/** What an UMKM received: capital, a loan, a partner, help with its rights. */
export const supports = sqliteTable(
  'supports',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    enterpriseId: integer('enterprise_id')
      .notNull()
      .references(() => enterprises.id),
    programmeId: text('programme_id')
      .notNull()
      .references(() => programmes.id),
    kind: text('kind', { enum: supportKinds }).notNull(),
    /** Whole rupiah; null where it is no money or is not known. */
    amount: integer('amount'),
    /** The bank, buyer or partner. */
    partner: text('partner'),
    receivedOn: day('received_on').notNull(),
    awardId: integer('award_id').references(() => awards.id),
    note: text('note'),
    isExample: flag('is_example').notNull().default(false),
    recordedBy: text('recorded_by').notNull(),
    recordedAt: instant('recorded_at').notNull(),
    endedAt: instant('ended_at'),
    endReason: text('end_reason'),
  },
  (table) => [
    index('supports_by_enterprise').on(table.enterpriseId),
    index('supports_by_programme').on(table.programmeId, table.kind, table.receivedOn),
    isOneOf('supports', 'kind', supportKinds),
    isWhole('supports', 'amount'),
    isDay('supports', 'received_on'),
    check('supports_end_has_a_reason', sql`(ended_at is null) = (end_reason is null)`),
  ],
);

/** A kelompok usaha: UMKM that work together, with a shop page of their own. */
export const businessGroups = sqliteTable(
  'business_groups',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    slug: text('slug').notNull(),
    name: text('name').notNull(),
    story: text('story'),
    storyEn: text('story_en'),
    kabkotaCode: text('kabkota_code').references(() => regions.code),
    kecamatanCode: text('kecamatan_code').references(() => regions.code),
    kelurahanCode: text('kelurahan_code').references(() => regions.code),
    foundedYear: integer('founded_year'),
    isExample: flag('is_example').notNull().default(false),
    createdBy: text('created_by').notNull(),
    createdAt: writtenAt('created_at'),
    endedAt: instant('ended_at'),
    endReason: text('end_reason'),
  },
  (table) => [
    uniqueIndex('business_groups_slug').on(table.slug),
    isNotBlank('business_groups', 'name'),
    isWhole('business_groups', 'founded_year', 1800),
    check('business_groups_end_has_a_reason', sql`(ended_at is null) = (end_reason is null)`),
  ],
);

/** Which UMKM belong to a group. */
export const businessGroupMembers = sqliteTable(
  'business_group_members',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    groupId: integer('group_id')
      .notNull()
      .references(() => businessGroups.id),
    enterpriseId: integer('enterprise_id')
      .notNull()
      .references(() => enterprises.id),
    addedBy: text('added_by').notNull(),
    addedAt: instant('added_at').notNull(),
    endedAt: instant('ended_at'),
  },
  (table) => [
    uniqueIndex('business_group_members_one_stands')
      .on(table.groupId, table.enterpriseId)
      .where(sql`ended_at is null`),
    index('business_group_members_by_enterprise').on(table.enterpriseId),
  ],
);

/** That an UMKM took part in an exhibition, promotion, mission or campaign, and what it sold there. */
export const eventParticipations = sqliteTable(
  'event_participations',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    eventId: integer('event_id')
      .notNull()
      .references(() => events.id),
    enterpriseId: integer('enterprise_id')
      .notNull()
      .references(() => enterprises.id),
    /** Sold there, in whole rupiah; null while it is not reported. */
    sales: integer('sales'),
    note: text('note'),
    sourceUrl: text('source_url'),
    isExample: flag('is_example').notNull().default(false),
    recordedBy: text('recorded_by').notNull(),
    recordedAt: instant('recorded_at').notNull(),
    endedAt: instant('ended_at'),
    endReason: text('end_reason'),
  },
  (table) => [
    uniqueIndex('event_participations_one_stands')
      .on(table.eventId, table.enterpriseId)
      .where(sql`ended_at is null`),
    index('event_participations_by_enterprise').on(table.enterpriseId),
    isWhole('event_participations', 'sales'),
    check('event_participations_end_has_a_reason', sql`(ended_at is null) = (end_reason is null)`),
  ],
);
