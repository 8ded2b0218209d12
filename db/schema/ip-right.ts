import { sql } from 'drizzle-orm';
import { check, index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { claims } from './claim.ts';
import { day, flag, isDay, isNotBlank, isOneOf } from './columns.ts';

export const ipRightKinds = [
  'merek',
  'merek_kolektif',
  'hak_cipta',
  'paten',
  'paten_sederhana',
  'desain_industri',
  'indikasi_geografis',
  'rahasia_dagang',
  'dtlst',
] as const;

/** The stages as the register words them, in the order of their lives. */
export const ipRightStages = [
  'persiapan',
  'diajukan',
  'formalitas',
  'pengumuman',
  'selesai_pengumuman',
  'pelayanan_teknis',
  'keberatan',
  'substantif',
  'usulan_penolakan',
  'banding',
  'didaftar',
  'tercatat',
  'diberi',
  'ditarik_kembali',
  'ditolak',
  'dihapus',
  'dibatalkan',
  'berakhir',
] as const;

/** One intellectual property right (HAKI) in the register of an UMKM, as a claim. Filed and registered are never alike. */
export const ipRights = sqliteTable(
  'ip_rights',
  {
    claimId: integer('claim_id')
      .primaryKey()
      .references(() => claims.id),
    kind: text('kind', { enum: ipRightKinds }).notNull(),
    /** The mark's words, the work's or the design's title. */
    title: text('title').notNull(),
    stage: text('stage', { enum: ipRightStages }).notNull(),
    applicationNumber: text('application_number'),
    registrationNumber: text('registration_number'),
    filedOn: day('filed_on'),
    registeredOn: day('registered_on'),
    holder: text('holder'),
    /** Whether the holder in the register is the business; null while nobody has looked. */
    holderIsEnterprise: flag('holder_is_enterprise'),
  },
  (table) => [
    index('ip_rights_by_application').on(table.applicationNumber),
    index('ip_rights_by_registration').on(table.registrationNumber),
    isNotBlank('ip_rights', 'title'),
    isOneOf('ip_rights', 'kind', ipRightKinds),
    isOneOf('ip_rights', 'stage', ipRightStages),
    isDay('ip_rights', 'filed_on'),
    isDay('ip_rights', 'registered_on'),
    check(
      'ip_rights_registered_has_a_number',
      sql`stage not in ('didaftar', 'tercatat', 'diberi') or registration_number is not null`,
    ),
  ],
);

/** The Nice classes (1 to 45) that a mark covers. */
export const ipRightClasses = sqliteTable(
  'ip_right_classes',
  {
    claimId: integer('claim_id')
      .notNull()
      .references(() => ipRights.claimId),
    niceClass: integer('nice_class').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.claimId, table.niceClass] }),
    check('ip_right_classes_exist', sql`nice_class between 1 and 45`),
  ],
);
