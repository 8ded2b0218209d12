import { sql } from 'drizzle-orm';
import { check, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { claims } from './claim.ts';
import { instant, isNotBlank, isOneOf } from './columns.ts';

/** NPWP and NIK are missing on purpose: a person's NPWP equals the NIK, which must never be stored. */
export const businessIdKinds = ['nib', 'iumk', 'tdp', 'akta'] as const;

/** The NIB and other permits to do business, as claims. */
export const businessIds = sqliteTable(
  'business_ids',
  {
    claimId: integer('claim_id')
      .primaryKey()
      .references(() => claims.id),
    kind: text('kind', { enum: businessIdKinds }).notNull(),
    number: text('number').notNull(),
    /** Set together with the end of the claim, so that the number can be claimed anew. */
    releasedAt: instant('released_at'),
  },
  (table) => [
    uniqueIndex('business_ids_number')
      .on(table.kind, table.number)
      .where(sql`released_at is null`),
    isOneOf('business_ids', 'kind', businessIdKinds),
    isNotBlank('business_ids', 'number'),
    check(
      'business_ids_nib_is_13_digits',
      sql`kind <> 'nib' or (length(number) = 13 and number not glob '*[^0-9]*')`,
    ),
  ],
);
