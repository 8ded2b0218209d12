import { sql } from 'drizzle-orm';
import { check, index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { claims } from './claim.ts';
import { day, flag, instant, isDay, isNotBlank, isOneOf, isWhole } from './columns.ts';
import { enterprises } from './enterprise.ts';
import { trainingResults } from './graduation.ts';
import { cohorts } from './programme.ts';
import { regions } from './region.ts';

/**
 * Somebody who applied for a class. Name and phone are personal data: officers of the programme read them, nobody else;
 * no NIK is ever kept. What became of the application are rows of their own.
 */
export const participants = sqliteTable(
  'participants',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    cohortId: integer('cohort_id')
      .notNull()
      .references(() => cohorts.id),
    /** The UMKM that takes part through this person; null while none is matched. */
    enterpriseId: integer('enterprise_id').references(() => enterprises.id),
    name: text('name').notNull(),
    /** The name as matching compares it. */
    nameKey: text('name_key').notNull(),
    /** E.164. */
    phone: text('phone'),
    isWoman: flag('is_woman'),
    /** What the person calls the business, before it is matched. */
    businessName: text('business_name'),
    nib: text('nib'),
    kelurahanCode: text('kelurahan_code').references(() => regions.code),
    appliedOn: day('applied_on'),
    isExample: flag('is_example').notNull().default(false),
    recordedBy: text('recorded_by').notNull(),
    recordedAt: instant('recorded_at').notNull(),
    /** Left the class, or entered by mistake. */
    endedAt: instant('ended_at'),
    endReason: text('end_reason'),
  },
  (table) => [
    index('participants_by_cohort').on(table.cohortId),
    index('participants_by_enterprise').on(table.enterpriseId),
    index('participants_by_kelurahan').on(table.kelurahanCode),
    uniqueIndex('participants_one_stands_by_phone')
      .on(table.cohortId, table.phone)
      .where(sql`ended_at is null and phone is not null`),
    isNotBlank('participants', 'name'),
    isDay('participants', 'applied_on'),
    check(
      'participants_phone_is_e164',
      sql`phone is null or (phone glob '+[1-9]*' and length(phone) between 9 and 16 and substr(phone, 2) not glob '*[^0-9]*')`,
    ),
    check(
      'participants_nib_is_13_digits',
      sql`nib is null or (length(nib) = 13 and nib not glob '*[^0-9]*')`,
    ),
    check('participants_end_has_a_reason', sql`(ended_at is null) = (end_reason is null)`),
  ],
);

export const selectionOutcomes = ['chosen', 'reserve', 'refused'] as const;

/** What came of an interview. */
export const participantSelections = sqliteTable(
  'participant_selections',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    participantId: integer('participant_id')
      .notNull()
      .references(() => participants.id),
    outcome: text('outcome', { enum: selectionOutcomes }).notNull(),
    interviewedOn: day('interviewed_on'),
    /** 0 to 100. */
    score: integer('score'),
    note: text('note'),
    decidedBy: text('decided_by').notNull(),
    decidedAt: instant('decided_at').notNull(),
    supersededAt: instant('superseded_at'),
  },
  (table) => [
    uniqueIndex('participant_selections_one_stands')
      .on(table.participantId)
      .where(sql`superseded_at is null`),
    isOneOf('participant_selections', 'outcome', selectionOutcomes),
    isDay('participant_selections', 'interviewed_on'),
    check('participant_selections_score', sql`score is null or score between 0 and 100`),
  ],
);

/** One meeting of a class. */
export const meetings = sqliteTable(
  'meetings',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    cohortId: integer('cohort_id')
      .notNull()
      .references(() => cohorts.id),
    heldOn: day('held_on').notNull(),
    topic: text('topic').notNull(),
    recordedBy: text('recorded_by').notNull(),
    recordedAt: instant('recorded_at').notNull(),
  },
  (table) => [
    uniqueIndex('meetings_once').on(table.cohortId, table.heldOn, table.topic),
    isDay('meetings', 'held_on'),
    isNotBlank('meetings', 'topic'),
  ],
);

export const presences = ['present', 'excused', 'absent'] as const;

/** Who was there. */
export const attendances = sqliteTable(
  'attendances',
  {
    meetingId: integer('meeting_id')
      .notNull()
      .references(() => meetings.id),
    participantId: integer('participant_id')
      .notNull()
      .references(() => participants.id),
    presence: text('presence', { enum: presences }).notNull(),
    recordedBy: text('recorded_by').notNull(),
    recordedAt: instant('recorded_at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.meetingId, table.participantId] }),
    index('attendances_by_participant').on(table.participantId),
    isOneOf('attendances', 'presence', presences),
  ],
);

/** How somebody ended the class, with the graduation of their UMKM that follows from it. */
export const participantResults = sqliteTable(
  'participant_results',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    participantId: integer('participant_id')
      .notNull()
      .references(() => participants.id),
    result: text('result', { enum: trainingResults }).notNull(),
    /** 0 to 100. */
    score: integer('score'),
    decidedOn: day('decided_on').notNull(),
    /** The graduation that was declared and verified for the UMKM; null when it has none or did not pass. */
    graduationClaimId: integer('graduation_claim_id').references(() => claims.id),
    decidedBy: text('decided_by').notNull(),
    recordedAt: instant('recorded_at').notNull(),
    supersededAt: instant('superseded_at'),
  },
  (table) => [
    uniqueIndex('participant_results_one_stands')
      .on(table.participantId)
      .where(sql`superseded_at is null`),
    index('participant_results_by_claim').on(table.graduationClaimId),
    isOneOf('participant_results', 'result', trainingResults),
    isDay('participant_results', 'decided_on'),
    check('participant_results_score', sql`score is null or score between 0 and 100`),
  ],
);

export const competencyOutcomes = ['kompeten', 'belum_kompeten'] as const;

/** A test of competency by an assessor; it may be taken again, so there can be several. */
export const competencyTests = sqliteTable(
  'competency_tests',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    participantId: integer('participant_id')
      .notNull()
      .references(() => participants.id),
    testedOn: day('tested_on').notNull(),
    /** What is tested, e.g. the scheme of an LSP. */
    scheme: text('scheme').notNull(),
    /** Who assessed; for officers, never public. */
    assessor: text('assessor').notNull(),
    outcome: text('outcome', { enum: competencyOutcomes }).notNull(),
    note: text('note'),
    recordedBy: text('recorded_by').notNull(),
    recordedAt: instant('recorded_at').notNull(),
    endedAt: instant('ended_at'),
    endReason: text('end_reason'),
  },
  (table) => [
    index('competency_tests_by_participant').on(table.participantId),
    isOneOf('competency_tests', 'outcome', competencyOutcomes),
    isDay('competency_tests', 'tested_on'),
    isNotBlank('competency_tests', 'scheme'),
    isNotBlank('competency_tests', 'assessor'),
    check('competency_tests_end_has_a_reason', sql`(ended_at is null) = (end_reason is null)`),
  ],
);

/** A certificate handed out by Etalase, with a public page that says whether it is valid. */
export const trainingCertificates = sqliteTable(
  'training_certificates',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    participantId: integer('participant_id')
      .notNull()
      .references(() => participants.id),
    /** As printed, e.g. `ETL/2026/sekolah-ekspor/00017`. */
    number: text('number').notNull(),
    /** What the QR's address ends in: drawn at random, so that nobody can walk through all of them. */
    code: text('code').notNull(),
    /** The holder's name as it stood when the certificate was issued. */
    holder: text('holder').notNull(),
    issuedOn: day('issued_on').notNull(),
    issuedBy: text('issued_by').notNull(),
    issuedAt: instant('issued_at').notNull(),
    /** Null when it does not run out. */
    validUntilOn: day('valid_until_on'),
    revokedAt: instant('revoked_at'),
    revokedBy: text('revoked_by'),
    revokeReason: text('revoke_reason'),
  },
  (table) => [
    uniqueIndex('training_certificates_number').on(table.number),
    uniqueIndex('training_certificates_code').on(table.code),
    uniqueIndex('training_certificates_one_stands')
      .on(table.participantId)
      .where(sql`revoked_at is null`),
    isNotBlank('training_certificates', 'number'),
    isNotBlank('training_certificates', 'holder'),
    isDay('training_certificates', 'issued_on'),
    isDay('training_certificates', 'valid_until_on'),
    check('training_certificates_revoked_says_why', sql`(revoked_at is null) = (revoke_reason is null)`),
  ],
);

/** An award of a class: its best three, and what they receive. */
export const awards = sqliteTable(
  'awards',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    cohortId: integer('cohort_id')
      .notNull()
      .references(() => cohorts.id),
    participantId: integer('participant_id')
      .notNull()
      .references(() => participants.id),
    /** 1 for the best. */
    rank: integer('rank').notNull(),
    /** What they receive, e.g. a capital package. */
    prize: text('prize').notNull(),
    awardedOn: day('awarded_on').notNull(),
    recordedBy: text('recorded_by').notNull(),
    recordedAt: instant('recorded_at').notNull(),
    endedAt: instant('ended_at'),
    endReason: text('end_reason'),
  },
  (table) => [
    uniqueIndex('awards_one_stands_by_rank')
      .on(table.cohortId, table.rank)
      .where(sql`ended_at is null`),
    uniqueIndex('awards_one_stands_by_participant')
      .on(table.participantId)
      .where(sql`ended_at is null`),
    isWhole('awards', 'rank', 1),
    isDay('awards', 'awarded_on'),
    isNotBlank('awards', 'prize'),
    check('awards_end_has_a_reason', sql`(ended_at is null) = (end_reason is null)`),
  ],
);
