import { sql } from 'drizzle-orm';
import { check, index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { accounts } from './account.ts';
import { instant, isNotBlank, isOneOf } from './columns.ts';
import { enterprises } from './enterprise.ts';
import { products } from './product.ts';

/** An UMKM, or one of its products, taken out of the window by an officer with a reason, until it is ended. */
export const suspensions = sqliteTable(
  'suspensions',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    enterpriseId: integer('enterprise_id')
      .notNull()
      .references(() => enterprises.id),
    /** Null when the whole UMKM is suspended. */
    productId: integer('product_id').references(() => products.id),
    /** What its owner reads. */
    reason: text('reason').notNull(),
    suspendedBy: text('suspended_by').notNull(),
    suspendedAt: instant('suspended_at').notNull(),
    endedAt: instant('ended_at'),
    endedBy: text('ended_by'),
    endReason: text('end_reason'),
  },
  (table) => [
    uniqueIndex('suspensions_one_stands_of_enterprise')
      .on(table.enterpriseId)
      .where(sql`ended_at is null and product_id is null`),
    uniqueIndex('suspensions_one_stands_of_product')
      .on(table.productId)
      .where(sql`ended_at is null and product_id is not null`),
    index('suspensions_by_enterprise').on(table.enterpriseId),
    index('suspensions_by_product').on(table.productId),
    isNotBlank('suspensions', 'reason'),
    check('suspensions_end_has_a_reason', sql`(ended_at is null) = (end_reason is null)`),
  ],
);

export const appealDecisions = ['lifted', 'upheld', 'withdrawn'] as const;

/** What an owner says against a suspension; another officer than the one who suspended should answer. */
export const appeals = sqliteTable(
  'appeals',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    suspensionId: integer('suspension_id')
      .notNull()
      .references(() => suspensions.id),
    text: text('text').notNull(),
    appealedBy: text('appealed_by').references(() => accounts.id),
    appealedAt: instant('appealed_at').notNull(),
    decision: text('decision', { enum: appealDecisions }),
    decidedBy: text('decided_by'),
    decidedAt: instant('decided_at'),
    answer: text('answer'),
  },
  (table) => [
    uniqueIndex('appeals_one_waits')
      .on(table.suspensionId)
      .where(sql`decided_at is null`),
    index('appeals_waiting').on(table.decidedAt, table.appealedAt),
    isNotBlank('appeals', 'text'),
    isOneOf('appeals', 'decision', appealDecisions),
    check('appeals_decision_says_who', sql`(decided_at is null) = (decision is null)`),
    check('appeals_upheld_says_why', sql`decision is not 'upheld' or length(trim(answer)) > 0`),
  ],
);

export const reportKinds = ['closed', 'moved', 'not_local', 'wrong_price', 'counterfeit', 'other'] as const;
export const reportOutcomes = ['acted', 'unfounded', 'duplicate'] as const;

/** What somebody from the public says is wrong with an UMKM or a product. */
export const reports = sqliteTable(
  'reports',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    kind: text('kind', { enum: reportKinds }).notNull(),
    enterpriseId: integer('enterprise_id')
      .notNull()
      .references(() => enterprises.id),
    /** Null when it is about the UMKM as a whole. */
    productId: integer('product_id').references(() => products.id),
    text: text('text'),
    /** How to reach whoever reported, if they wish; personal data, forgotten when the report is closed. */
    contact: text('contact'),
    reportedAt: instant('reported_at').notNull(),
    outcome: text('outcome', { enum: reportOutcomes }),
    decidedBy: text('decided_by'),
    decidedAt: instant('decided_at'),
    reason: text('reason'),
  },
  (table) => [
    index('reports_waiting').on(table.decidedAt, table.reportedAt),
    index('reports_by_enterprise').on(table.enterpriseId),
    isOneOf('reports', 'kind', reportKinds),
    isOneOf('reports', 'outcome', reportOutcomes),
    check('reports_outcome_says_who', sql`(decided_at is null) = (outcome is null)`),
  ],
);

/** That an entry turned out to be the same UMKM as another one; its address leads there from then on. */
export const merges = sqliteTable(
  'merges',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    enterpriseId: integer('enterprise_id')
      .notNull()
      .references(() => enterprises.id),
    intoEnterpriseId: integer('into_enterprise_id')
      .notNull()
      .references(() => enterprises.id),
    reason: text('reason').notNull(),
    mergedBy: text('merged_by').notNull(),
    mergedAt: instant('merged_at').notNull(),
  },
  (table) => [
    uniqueIndex('merges_once').on(table.enterpriseId),
    index('merges_into').on(table.intoEnterpriseId),
    isNotBlank('merges', 'reason'),
    check('merges_are_of_two', sql`enterprise_id <> into_enterprise_id`),
  ],
);
