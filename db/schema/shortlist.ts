import { sql } from 'drizzle-orm';
import { check, index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { accounts } from './account.ts';
import { day, instant, isDay, isNotBlank, isOneOf, isWhole } from './columns.ts';
import { enterprises } from './enterprise.ts';
import { eventKinds, events } from './event.ts';

/** UMKM that a trade officer considers for an event. */
export const shortlists = sqliteTable(
  'shortlists',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    name: text('name').notNull(),
    kind: text('kind', { enum: eventKinds }).notNull(),
    place: text('place'),
    startsOn: day('starts_on'),
    endsOn: day('ends_on'),
    seats: integer('seats').notNull(),
    /** The event on record, once there is one. */
    eventId: integer('event_id').references(() => events.id),
    /** What its UMKM are to meet, as the officer's filter; who stops meeting it is flagged, not dropped. */
    filter: text('filter').notNull().default('{}'),
    createdBy: text('created_by').references(() => accounts.id),
    createdAt: instant('created_at').notNull(),
    /** Goes up by one with each saved edit of its name, days and filter. */
    revision: integer('revision').notNull().default(1),
    endedAt: instant('ended_at'),
    endReason: text('end_reason'),
  },
  (table) => [
    index('shortlists_by_creator').on(table.createdBy),
    isNotBlank('shortlists', 'name'),
    isOneOf('shortlists', 'kind', eventKinds),
    isDay('shortlists', 'starts_on'),
    isDay('shortlists', 'ends_on'),
    isWhole('shortlists', 'seats', 1),
    check('shortlists_end_has_a_reason', sql`(ended_at is null) = (end_reason is null)`),
  ],
);

/** That an UMKM stands on a shortlist. */
export const shortlistEntries = sqliteTable(
  'shortlist_entries',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    shortlistId: integer('shortlist_id')
      .notNull()
      .references(() => shortlists.id),
    enterpriseId: integer('enterprise_id')
      .notNull()
      .references(() => enterprises.id),
    addedBy: text('added_by').references(() => accounts.id),
    addedAt: instant('added_at').notNull(),
    endedAt: instant('ended_at'),
    endedBy: text('ended_by').references(() => accounts.id),
    endReason: text('end_reason'),
  },
  (table) => [
    uniqueIndex('shortlist_entries_one_stands')
      .on(table.shortlistId, table.enterpriseId)
      .where(sql`ended_at is null`),
    index('shortlist_entries_by_enterprise').on(table.enterpriseId),
  ],
);

/** What an officer noted about an UMKM on a shortlist; each note keeps its writer, so that two never overwrite. */
export const shortlistNotes = sqliteTable(
  'shortlist_notes',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    shortlistId: integer('shortlist_id')
      .notNull()
      .references(() => shortlists.id),
    enterpriseId: integer('enterprise_id')
      .notNull()
      .references(() => enterprises.id),
    text: text('text').notNull(),
    writtenBy: text('written_by').references(() => accounts.id),
    writtenAt: instant('written_at').notNull(),
    endedAt: instant('ended_at'),
  },
  (table) => [
    index('shortlist_notes_by_entry').on(table.shortlistId, table.enterpriseId),
    isNotBlank('shortlist_notes', 'text'),
  ],
);

export const shareRights = ['read', 'edit'] as const;

/** A colleague who may see or change a shortlist. */
export const shortlistShares = sqliteTable(
  'shortlist_shares',
  {
    shortlistId: integer('shortlist_id')
      .notNull()
      .references(() => shortlists.id),
    accountId: text('account_id')
      .notNull()
      .references(() => accounts.id),
    may: text('may', { enum: shareRights }).notNull(),
    sharedBy: text('shared_by').references(() => accounts.id),
    sharedAt: instant('shared_at').notNull(),
    endedAt: instant('ended_at'),
  },
  (table) => [
    primaryKey({ columns: [table.shortlistId, table.accountId] }),
    index('shortlist_shares_by_account').on(table.accountId),
    isOneOf('shortlist_shares', 'may', shareRights),
  ],
);
