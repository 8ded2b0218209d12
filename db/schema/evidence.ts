import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { accounts } from './account.ts';
import { claims } from './claim.ts';
import { instant, isOneOf, isWhole } from './columns.ts';
import { enterprises } from './enterprise.ts';
import { registrations } from './member.ts';

export const evidenceTypes = ['application/pdf', 'image/jpeg', 'image/png'] as const;

/** A private file that shows a claim or a registration to be true. It lies outside the media folder. */
export const evidenceFiles = sqliteTable(
  'evidence_files',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    enterpriseId: integer('enterprise_id').references(() => enterprises.id),
    claimId: integer('claim_id').references(() => claims.id),
    registrationId: integer('registration_id').references(() => registrations.id),
    /** SHA-256 of its bytes in hex: the name under which it lies. */
    file: text('file').notNull(),
    /** What its owner called it, without a path. */
    name: text('name').notNull(),
    type: text('type', { enum: evidenceTypes }).notNull(),
    bytes: integer('bytes').notNull(),
    uploadedBy: text('uploaded_by')
      .notNull()
      .references(() => accounts.id),
    uploadedAt: instant('uploaded_at').notNull(),
    /** Set when it was taken back; the file itself is removed once nothing else names it. */
    removedAt: instant('removed_at'),
  },
  (table) => [
    index('evidence_files_by_claim').on(table.claimId),
    index('evidence_files_by_registration').on(table.registrationId),
    index('evidence_files_by_file').on(table.file),
    isOneOf('evidence_files', 'type', evidenceTypes),
    isWhole('evidence_files', 'bytes', 1),
  ],
);
