import { sql } from 'drizzle-orm';
import { check, index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { day, instant, isNotBlank, isOneOf, isWhole, writtenAt } from './columns.ts';

/**
 * A person who can sign in. A deleted account keeps its row, so that records stay attached to somebody, and loses
 * everything that says who it was.
 */
export const accounts = sqliteTable(
  'accounts',
  {
    /** UUID, version 7. */
    id: text('id').primaryKey(),
    /** How this person wants to be called; empty once the account is deleted. */
    name: text('name').notNull(),
    /** Lower case. */
    email: text('email'),
    emailVerifiedAt: instant('email_verified_at'),
    /** E.164. */
    phone: text('phone'),
    /** argon2id in its own text form; null until the person has chosen a password. */
    passwordHash: text('password_hash'),
    passwordChangedAt: instant('password_changed_at'),
    /** The secret of the authenticator app in base32; counts only once `second_factor_since` is set. */
    secondFactorSecret: text('second_factor_secret'),
    secondFactorSince: instant('second_factor_since'),
    /** The time step of the last code that was taken: no code works twice. */
    secondFactorStep: integer('second_factor_step'),
    createdAt: writtenAt('created_at'),
    deletedAt: instant('deleted_at'),
  },
  (table) => [
    uniqueIndex('accounts_email').on(table.email),
    uniqueIndex('accounts_phone').on(table.phone),
    check('accounts_can_be_reached', sql`deleted_at is not null or email is not null or phone is not null`),
    check(
      'accounts_deleted_says_nothing',
      sql`deleted_at is null or (name = '' and email is null and phone is null and password_hash is null and second_factor_secret is null)`,
    ),
    check(
      'accounts_email_is_lower',
      sql`email is null or (email = lower(trim(email)) and email like '%_@_%')`,
    ),
  ],
);

/** A browser that is signed in. The id is the SHA-256 of the cookie's token: a copy of this table opens nothing. */
export const accountSessions = sqliteTable(
  'account_sessions',
  {
    id: text('id').primaryKey(),
    userId: text('user_id')
      .notNull()
      .references(() => accounts.id),
    /** Seconds since 1970, as Lucia keeps it. */
    expiresAt: integer('expires_at').notNull(),
    createdAt: text('created_at').notNull(),
    /** What the browser calls itself, in three words: "Chrome, Android". */
    device: text('device').notNull(),
    /** Whether the second factor was given, where the account has one. */
    secondFactorAt: text('second_factor_at'),
  },
  (table) => [index('account_sessions_by_account').on(table.userId)],
);

export const officeRoleNames = ['verifier', 'trade_officer', 'programme_manager', 'admin'] as const;

/** What an account may do for the city; owners and staff stand in `enterprise_members`. */
export const officeRoles = sqliteTable(
  'office_roles',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    accountId: text('account_id')
      .notNull()
      .references(() => accounts.id),
    role: text('role', { enum: officeRoleNames }).notNull(),
    /** The office as records and the public see it, e.g. "Disperindagkop UKM Kota Tangerang". */
    office: text('office').notNull(),
    grantedBy: text('granted_by').notNull(),
    grantedAt: instant('granted_at').notNull(),
    endedAt: instant('ended_at'),
    endReason: text('end_reason'),
  },
  (table) => [
    uniqueIndex('office_roles_one_stands')
      .on(table.accountId, table.role)
      .where(sql`ended_at is null`),
    isOneOf('office_roles', 'role', officeRoleNames),
    isNotBlank('office_roles', 'office'),
    check('office_roles_end_has_a_reason', sql`(ended_at is null) = (end_reason is null)`),
  ],
);

export const oneTimeTokenKinds = [
  'verify_email',
  'reset_password',
  'change_email_old',
  'change_email_new',
] as const;

/** A link that works once and for a while. Only the SHA-256 of its token is kept. */
export const oneTimeTokens = sqliteTable(
  'one_time_tokens',
  {
    hash: text('hash').primaryKey(),
    kind: text('kind', { enum: oneTimeTokenKinds }).notNull(),
    accountId: text('account_id')
      .notNull()
      .references(() => accounts.id),
    /** The address that the link confirms. */
    email: text('email'),
    createdAt: instant('created_at').notNull(),
    expiresAt: instant('expires_at').notNull(),
    usedAt: instant('used_at'),
  },
  (table) => [
    index('one_time_tokens_by_account').on(table.accountId, table.kind),
    isOneOf('one_time_tokens', 'kind', oneTimeTokenKinds),
  ],
);

/** That a person agreed to a text (UU PDP 27/2022), to which version of it, and when the consent was taken back. */
export const consents = sqliteTable(
  'consents',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    accountId: text('account_id')
      .notNull()
      .references(() => accounts.id),
    /** Which text: `privacy`, `whatsapp_shown`. */
    purpose: text('purpose').notNull(),
    /** The day from which that version of the text holds. */
    version: day('version').notNull(),
    givenAt: instant('given_at').notNull(),
    withdrawnAt: instant('withdrawn_at'),
  },
  (table) => [index('consents_by_account').on(table.accountId), isNotBlank('consents', 'purpose')],
);

/** A letter that waits to be sent; once it is, its row is removed, since it names a person. */
export const mailMessages = sqliteTable(
  'mail_messages',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    recipient: text('recipient').notNull(),
    subject: text('subject').notNull(),
    text: text('text').notNull(),
    createdAt: instant('created_at').notNull(),
    attempts: integer('attempts').notNull().default(0),
    nextAttemptAt: instant('next_attempt_at').notNull(),
    /** What the mail server answered last, without names. */
    lastProblem: text('last_problem'),
  },
  (table) => [index('mail_messages_due').on(table.nextAttemptAt), isWhole('mail_messages', 'attempts')],
);
