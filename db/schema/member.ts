import { sql } from 'drizzle-orm';
import { check, index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { accounts } from './account.ts';
import { day, instant, isDay, isNotBlank, isOneOf } from './columns.ts';
import { enterprises } from './enterprise.ts';
import { regions } from './region.ts';

/** An owner does everything, an editor the catalogue and the profile, the order desk answers enquiries and orders. */
export const memberRoles = ['owner', 'editor', 'order_desk'] as const;

/** Who acts for an UMKM. */
export const enterpriseMembers = sqliteTable(
  'enterprise_members',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    enterpriseId: integer('enterprise_id')
      .notNull()
      .references(() => enterprises.id),
    accountId: text('account_id')
      .notNull()
      .references(() => accounts.id),
    role: text('role', { enum: memberRoles }).notNull(),
    startedAt: instant('started_at').notNull(),
    endedAt: instant('ended_at'),
    endReason: text('end_reason'),
  },
  (table) => [
    uniqueIndex('enterprise_members_one_stands')
      .on(table.enterpriseId, table.accountId)
      .where(sql`ended_at is null`),
    index('enterprise_members_by_account').on(table.accountId),
    isOneOf('enterprise_members', 'role', memberRoles),
    check('enterprise_members_end_has_a_reason', sql`(ended_at is null) = (end_reason is null)`),
  ],
);

/** A link by which an owner takes somebody on; it works once. Only the SHA-256 of its token is kept. */
export const staffInvitations = sqliteTable(
  'staff_invitations',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    hash: text('hash').notNull(),
    enterpriseId: integer('enterprise_id')
      .notNull()
      .references(() => enterprises.id),
    role: text('role', { enum: memberRoles }).notNull(),
    /** For whom, in the owner's words, so that the list can be read. */
    label: text('label').notNull(),
    invitedBy: text('invited_by')
      .notNull()
      .references(() => accounts.id),
    invitedAt: instant('invited_at').notNull(),
    expiresAt: instant('expires_at').notNull(),
    usedBy: text('used_by').references(() => accounts.id),
    usedAt: instant('used_at'),
    endedAt: instant('ended_at'),
  },
  (table) => [
    uniqueIndex('staff_invitations_hash').on(table.hash),
    index('staff_invitations_by_enterprise').on(table.enterpriseId),
    isOneOf('staff_invitations', 'role', memberRoles),
    isNotBlank('staff_invitations', 'label'),
  ],
);

/** A code that an officer hands to the owner of an imported UMKM. Only its SHA-256 is kept; it works once. */
export const claimCodes = sqliteTable(
  'claim_codes',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    enterpriseId: integer('enterprise_id')
      .notNull()
      .references(() => enterprises.id),
    hash: text('hash').notNull(),
    issuedBy: text('issued_by').notNull(),
    issuedAt: instant('issued_at').notNull(),
    validUntilOn: day('valid_until_on').notNull(),
    usedBy: text('used_by').references(() => accounts.id),
    usedAt: instant('used_at'),
    endedAt: instant('ended_at'),
  },
  (table) => [
    uniqueIndex('claim_codes_hash').on(table.hash),
    uniqueIndex('claim_codes_one_stands')
      .on(table.enterpriseId)
      .where(sql`used_at is null and ended_at is null`),
    isDay('claim_codes', 'valid_until_on'),
  ],
);

export const registrationKinds = ['take_over', 'newcomer'] as const;
export const registrationDecisions = ['accepted', 'needs_correction', 'refused', 'withdrawn'] as const;

/** Somebody asks to act for an UMKM: one that is listed already, or a new one. A verifier decides. */
export const registrations = sqliteTable(
  'registrations',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    kind: text('kind', { enum: registrationKinds }).notNull(),
    accountId: text('account_id')
      .notNull()
      .references(() => accounts.id),
    /** The UMKM asked for; for a newcomer the one that was made when it was accepted. */
    enterpriseId: integer('enterprise_id').references(() => enterprises.id),
    name: text('name').notNull(),
    kelurahanCode: text('kelurahan_code').references(() => regions.code),
    phone: text('phone'),
    nib: text('nib'),
    /** The training and the number of its certificate, in the applicant's words. */
    training: text('training'),
    certificateNumber: text('certificate_number'),
    submittedAt: instant('submitted_at').notNull(),
    decision: text('decision', { enum: registrationDecisions }),
    decidedBy: text('decided_by'),
    decidedAt: instant('decided_at'),
    reason: text('reason'),
  },
  (table) => [
    index('registrations_waiting').on(table.decision, table.submittedAt),
    index('registrations_by_account').on(table.accountId),
    isOneOf('registrations', 'kind', registrationKinds),
    isOneOf('registrations', 'decision', registrationDecisions),
    isNotBlank('registrations', 'name'),
    check('registrations_take_over_names_one', sql`kind <> 'take_over' or enterprise_id is not null`),
    check(
      'registrations_decision_says_who',
      sql`decision is null or (decided_at is not null and decided_by is not null)`,
    ),
    check(
      'registrations_decision_says_why',
      sql`decision is null or decision in ('accepted', 'withdrawn') or length(trim(reason)) > 0`,
    ),
    check(
      'registrations_nib_is_13_digits',
      sql`nib is null or (length(nib) = 13 and nib not glob '*[^0-9]*')`,
    ),
  ],
);
