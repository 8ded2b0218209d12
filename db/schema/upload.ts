import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { accounts } from './account.ts';
import { instant, isOneOf, isWhole } from './columns.ts';
import { enterprises } from './enterprise.ts';

export const uploadPurposes = ['photo', 'catalogue', 'photo_archive'] as const;

/** A file that arrives piece by piece over a bad connection; its pieces lie in DATA_DIR/uploads under the id. */
export const uploads = sqliteTable(
  'uploads',
  {
    /** UUID, version 7, chosen by the server. */
    id: text('id').primaryKey(),
    purpose: text('purpose', { enum: uploadPurposes }).notNull(),
    enterpriseId: integer('enterprise_id')
      .notNull()
      .references(() => enterprises.id),
    accountId: text('account_id')
      .notNull()
      .references(() => accounts.id),
    bytes: integer('bytes').notNull(),
    receivedBytes: integer('received_bytes').notNull().default(0),
    createdAt: instant('created_at').notNull(),
    finishedAt: instant('finished_at'),
  },
  (table) => [
    index('uploads_by_enterprise').on(table.enterpriseId),
    isOneOf('uploads', 'purpose', uploadPurposes),
    isWhole('uploads', 'bytes', 1),
    isWhole('uploads', 'received_bytes'),
  ],
);

/** A filled-in catalogue (XLSX) whose preview the owner has seen: applied once, or never. */
export const catalogueUploads = sqliteTable(
  'catalogue_uploads',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    enterpriseId: integer('enterprise_id')
      .notNull()
      .references(() => enterprises.id),
    accountId: text('account_id')
      .notNull()
      .references(() => accounts.id),
    /** The name under which the file lies in DATA_DIR/uploads. */
    file: text('file').notNull(),
    /** What its owner called it. */
    name: text('name').notNull(),
    createdAt: instant('created_at').notNull(),
    appliedAt: instant('applied_at'),
    /** What was created, changed, left and refused, as JSON. */
    report: text('report'),
  },
  (table) => [index('catalogue_uploads_by_enterprise').on(table.enterpriseId)],
);
