import { sql } from 'drizzle-orm';
import {
  check,
  index,
  integer,
  primaryKey,
  sqliteTable,
  text,
  uniqueIndex,
  type AnySQLiteColumn,
} from 'drizzle-orm/sqlite-core';
import { day, instant, isDay, isOneOf, isWhole, writtenAt } from './columns.ts';
import { enterprises } from './enterprise.ts';
import { products } from './product.ts';

export const claimKinds = ['business_id', 'certificate', 'ip_right', 'graduation'] as const;
export const verificationDecisions = ['verified', 'needs_correction', 'refused'] as const;
export const verificationMethods = ['document_seen', 'register_checked', 'visit'] as const;

/**
 * Any statement about an UMKM or one of its products that can be verified. Its particulars stand in the table of its
 * kind under the same id. A claim is never deleted: it is ended with a reason.
 */
export const claims = sqliteTable(
  'claims',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    kind: text('kind', { enum: claimKinds }).notNull(),
    enterpriseId: integer('enterprise_id')
      .notNull()
      .references(() => enterprises.id),
    /** Null when the statement is about the whole UMKM. */
    productId: integer('product_id').references(() => products.id),
    /** The last day on which the document itself is valid; null when it does not run out. */
    expiresOn: day('expires_on'),
    declaredAt: writtenAt('declared_at'),
    /** The account that declared it; null for what an import or an officer brought in. */
    declaredBy: text('declared_by'),
    /** When its owner asked for it to be checked, with evidence; null while it is only declared. */
    submittedAt: instant('submitted_at'),
    /** The verified claim whose place it takes once it is verified itself (docs/decisions/0015). */
    replacesClaimId: integer('replaces_claim_id').references((): AnySQLiteColumn => claims.id),
    endedAt: instant('ended_at'),
    endReason: text('end_reason'),
  },
  (table) => [
    index('claims_submitted')
      .on(table.submittedAt)
      .where(sql`submitted_at is not null and ended_at is null`),
    index('claims_by_replaced').on(table.replacesClaimId),
    index('claims_by_enterprise').on(table.enterpriseId, table.kind),
    index('claims_by_product').on(table.productId),
    isOneOf('claims', 'kind', claimKinds),
    isDay('claims', 'expires_on'),
    check('claims_end_has_a_reason', sql`(ended_at is null) = (end_reason is null)`),
  ],
);

/** What an officer decided about a claim: by whom, when, how, and until when it may be relied on. */
export const verifications = sqliteTable(
  'verifications',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    claimId: integer('claim_id')
      .notNull()
      .references(() => claims.id),
    decision: text('decision', { enum: verificationDecisions }).notNull(),
    method: text('method', { enum: verificationMethods }),
    /** The office as the public sees it, e.g. "Disperindagkop UKM Kota Tangerang"; never a private person's name. */
    verifiedBy: text('verified_by').notNull(),
    verifiedAt: instant('verified_at').notNull(),
    validUntilOn: day('valid_until_on'),
    reason: text('reason'),
    /** The account that decided; null for an import or the operator. Never public. */
    decidedBy: text('decided_by'),
    /** Set when a later decision takes its place: at most one decision stands at a time. */
    supersededAt: instant('superseded_at'),
  },
  (table) => [
    uniqueIndex('verifications_one_stands')
      .on(table.claimId)
      .where(sql`superseded_at is null`),
    index('verifications_by_claim').on(table.claimId),
    index('verifications_by_time').on(table.verifiedAt),
    isOneOf('verifications', 'decision', verificationDecisions),
    isOneOf('verifications', 'method', verificationMethods),
    isDay('verifications', 'valid_until_on'),
    check('verifications_say_how', sql`decision <> 'verified' or method is not null`),
    check('verifications_say_why', sql`decision = 'verified' or length(trim(reason)) > 0`),
  ],
);

/** That the owner was told that a claim runs out, so many days ahead: once for each end. */
export const claimReminders = sqliteTable(
  'claim_reminders',
  {
    claimId: integer('claim_id')
      .notNull()
      .references(() => claims.id),
    endsOn: day('ends_on').notNull(),
    daysAhead: integer('days_ahead').notNull(),
    remindedAt: instant('reminded_at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.claimId, table.endsOn, table.daysAhead] }),
    isDay('claim_reminders', 'ends_on'),
    isWhole('claim_reminders', 'days_ahead'),
  ],
);
