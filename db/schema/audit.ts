import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { isNotBlank } from './columns.ts';

/**
 * Who did what, when: one row for every command, written in its batch. Triggers refuse to change or remove a row, so it
 * holds no personal data, only the numbers of accounts and records.
 */
export const auditEntries = sqliteTable(
  'audit_entries',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    at: text('at').notNull(),
    /** Null for the operator at the machine. */
    accountId: text('account_id'),
    /** As which office or role, as records name it. */
    office: text('office').notNull(),
    /** The command, by the name of its file: `verify-claim`. */
    command: text('command').notNull(),
    /** What it was about: `claim`, and its number. */
    noun: text('noun').notNull(),
    nounId: text('noun_id').notNull(),
    /** Whose UMKM it concerns, where it concerns one. */
    enterpriseId: integer('enterprise_id'),
    /** Further particulars as JSON, without personal data. */
    detail: text('detail'),
  },
  (table) => [
    index('audit_entries_by_time').on(table.at),
    index('audit_entries_by_noun').on(table.noun, table.nounId),
    index('audit_entries_by_account').on(table.accountId),
    index('audit_entries_by_enterprise').on(table.enterpriseId),
    isNotBlank('audit_entries', 'command'),
  ],
);
