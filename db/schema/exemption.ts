import { sql } from 'drizzle-orm';
import { check, index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { day, instant, isDay, isNotBlank } from './columns.ts';
import { enterprises } from './enterprise.ts';

/** An officer's recorded decision that an UMKM may publish without a training, with the reason and until when. */
export const exemptions = sqliteTable(
  'exemptions',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    enterpriseId: integer('enterprise_id')
      .notNull()
      .references(() => enterprises.id),
    reason: text('reason').notNull(),
    grantedBy: text('granted_by').notNull(),
    grantedAt: instant('granted_at').notNull(),
    validUntilOn: day('valid_until_on'),
    endedAt: instant('ended_at'),
    endReason: text('end_reason'),
  },
  (table) => [
    index('exemptions_by_enterprise').on(table.enterpriseId),
    isNotBlank('exemptions', 'reason'),
    isDay('exemptions', 'valid_until_on'),
    check('exemptions_end_has_a_reason', sql`(ended_at is null) = (end_reason is null)`),
  ],
);
