import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { claims } from './claim.ts';
import { day, flag, isDay } from './columns.ts';

/** The kinds of certificate that the city knows: halal, P-IRT, BPOM, SNI, HACCP … with who issues them. */
export const certificateTypes = sqliteTable('certificate_types', {
  id: text('id').primaryKey(),
  name: text('name').notNull(),
  nameEn: text('name_en').notNull(),
  /** One word for a badge. */
  shortName: text('short_name').notNull(),
  issuer: text('issuer'),
  meaning: text('meaning'),
  meaningEn: text('meaning_en'),
  registerUrl: text('register_url'),
  /** A permit to sell, or a standard that foreign buyers ask for. */
  forExport: flag('for_export').notNull().default(false),
  position: integer('position').notNull(),
});

/** A certificate that an UMKM or one of its products holds, as a claim; it runs out on the claim's `expires_on`. */
export const certificates = sqliteTable(
  'certificates',
  {
    claimId: integer('claim_id')
      .primaryKey()
      .references(() => claims.id),
    typeId: text('type_id')
      .notNull()
      .references(() => certificateTypes.id),
    number: text('number'),
    issuer: text('issuer'),
    issuedOn: day('issued_on'),
  },
  (table) => [
    index('certificates_by_type').on(table.typeId),
    index('certificates_by_number').on(table.number),
    isDay('certificates', 'issued_on'),
  ],
);
