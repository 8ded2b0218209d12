import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { claims } from './claim.ts';
import { day, isDay, isOneOf } from './columns.ts';
import { cohorts, programmes } from './programme.ts';

export const trainingResults = ['lulus', 'tidak_lulus', 'kompeten', 'belum_kompeten'] as const;

/** How an UMKM ended a training, as a claim; only a verified `lulus` or `kompeten` lets it publish. */
export const graduations = sqliteTable(
  'graduations',
  {
    claimId: integer('claim_id')
      .primaryKey()
      .references(() => claims.id),
    programmeId: text('programme_id')
      .notNull()
      .references(() => programmes.id),
    cohortId: integer('cohort_id').references(() => cohorts.id),
    graduatedOn: day('graduated_on'),
    certificateNumber: text('certificate_number'),
    result: text('result', { enum: trainingResults }).notNull(),
  },
  (table) => [
    index('graduations_by_programme').on(table.programmeId),
    index('graduations_by_certificate').on(table.certificateNumber),
    isOneOf('graduations', 'result', trainingResults),
    isDay('graduations', 'graduated_on'),
  ],
);
