import { sql } from 'drizzle-orm';
import { check, index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { accounts } from './account.ts';
import { instant, isNotBlank, isOneOf, isWhole } from './columns.ts';
import { enterprises } from './enterprise.ts';
import { products } from './product.ts';

/**
 * What somebody has typed into a product's form and not saved yet: one draft a person and product, so that of two who
 * write at once nobody loses a word. A product that does not exist yet has a draft without a product.
 */
export const productDrafts = sqliteTable(
  'product_drafts',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    enterpriseId: integer('enterprise_id')
      .notNull()
      .references(() => enterprises.id),
    productId: integer('product_id').references(() => products.id),
    accountId: text('account_id')
      .notNull()
      .references(() => accounts.id),
    /** The fields of the form as JSON, as they were typed. */
    fields: text('fields').notNull(),
    /** The revision of the product that the person saw when beginning. */
    baseRevision: integer('base_revision').notNull(),
    savedAt: instant('saved_at').notNull(),
  },
  (table) => [
    uniqueIndex('product_drafts_one_a_person').on(table.productId, table.accountId),
    index('product_drafts_by_enterprise').on(table.enterpriseId),
    isWhole('product_drafts', 'base_revision'),
  ],
);

export const productChangeStates = [
  'live',
  'waiting',
  'accepted',
  'needs_correction',
  'refused',
  'withdrawn',
] as const;

/** An edit of a product: at once in the window (`live`), or kept until a verifier has looked at it. */
export const productChanges = sqliteTable(
  'product_changes',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    productId: integer('product_id')
      .notNull()
      .references(() => products.id),
    accountId: text('account_id').references(() => accounts.id),
    /** What it was and what it shall be, as JSON: `{"name": ["Keripik", "Keripik pedas"], …}`. */
    fields: text('fields').notNull(),
    /** Why it waits, as JSON: the rules that it touched. */
    rules: text('rules').notNull().default('[]'),
    state: text('state', { enum: productChangeStates }).notNull(),
    madeAt: instant('made_at').notNull(),
    decidedBy: text('decided_by'),
    decidedAt: instant('decided_at'),
    reason: text('reason'),
  },
  (table) => [
    index('product_changes_by_product').on(table.productId, table.madeAt),
    uniqueIndex('product_changes_one_waits')
      .on(table.productId)
      .where(sql`state in ('waiting', 'needs_correction')`),
    index('product_changes_waiting').on(table.state, table.madeAt),
    isOneOf('product_changes', 'state', productChangeStates),
    check(
      'product_changes_refusal_says_why',
      sql`state not in ('needs_correction', 'refused') or length(trim(reason)) > 0`,
    ),
  ],
);

export const moderationRuleKinds = ['field', 'word'] as const;

/** Which edits of a published product wait for a verifier: a field that makes a claim, or a word in any text. */
export const moderationRules = sqliteTable(
  'moderation_rules',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    kind: text('kind', { enum: moderationRuleKinds }).notNull(),
    /** The field's name, or the word in lower case. */
    value: text('value').notNull(),
    addedBy: text('added_by').notNull(),
    addedAt: instant('added_at').notNull(),
    endedAt: instant('ended_at'),
    endedBy: text('ended_by'),
  },
  (table) => [
    uniqueIndex('moderation_rules_one_stands')
      .on(table.kind, table.value)
      .where(sql`ended_at is null`),
    isOneOf('moderation_rules', 'kind', moderationRuleKinds),
    isNotBlank('moderation_rules', 'value'),
  ],
);

/** That the edits of an UMKM need no look beforehand: given by an officer, and taken back with a reason. */
export const enterpriseTrusts = sqliteTable(
  'enterprise_trusts',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    enterpriseId: integer('enterprise_id')
      .notNull()
      .references(() => enterprises.id),
    grantedBy: text('granted_by').notNull(),
    grantedAt: instant('granted_at').notNull(),
    endedAt: instant('ended_at'),
    endReason: text('end_reason'),
  },
  (table) => [
    uniqueIndex('enterprise_trusts_one_stands')
      .on(table.enterpriseId)
      .where(sql`ended_at is null`),
    check('enterprise_trusts_end_has_a_reason', sql`(ended_at is null) = (end_reason is null)`),
  ],
);
