import { sql } from 'drizzle-orm';
import { check, index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { accounts } from './account.ts';
import { claimKinds, claims, verificationDecisions, verificationMethods, verifications } from './claim.ts';
import { day, instant, isDay, isNotBlank, isOneOf } from './columns.ts';
import { enterprises } from './enterprise.ts';

export const reasonedKinds = [...claimKinds, 'any'] as const;
export const reasonedDecisions = ['needs_correction', 'refused', 'suspended', 'exempted'] as const;

/** A reason that an officer can pick for a decision; admins add reasons and end them. */
export const decisionReasons = sqliteTable(
  'decision_reasons',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    decision: text('decision', { enum: reasonedDecisions }).notNull(),
    /** Which claims it makes sense for; `any` for all, and for what is no claim. */
    claimKind: text('claim_kind', { enum: reasonedKinds }).notNull().default('any'),
    /** The sentence that its owner reads. */
    sentence: text('sentence').notNull(),
    /** Whether it says too little without a note. */
    needsNote: integer('needs_note', { mode: 'boolean' }).notNull().default(false),
    addedBy: text('added_by').notNull(),
    addedAt: instant('added_at').notNull(),
    endedAt: instant('ended_at'),
    endedBy: text('ended_by'),
  },
  (table) => [
    uniqueIndex('decision_reasons_one_stands')
      .on(table.decision, table.claimKind, table.sentence)
      .where(sql`ended_at is null`),
    isOneOf('decision_reasons', 'decision', reasonedDecisions),
    isOneOf('decision_reasons', 'claim_kind', reasonedKinds),
    isNotBlank('decision_reasons', 'sentence'),
  ],
);

/** Claims that two officers must agree on before they are verified: a kind, or one type of it (`halal`, `merek`). */
export const secondLookRules = sqliteTable(
  'second_look_rules',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    claimKind: text('claim_kind', { enum: claimKinds }).notNull(),
    /** Null for every claim of the kind. */
    type: text('type'),
    addedBy: text('added_by').notNull(),
    addedAt: instant('added_at').notNull(),
    endedAt: instant('ended_at'),
    endedBy: text('ended_by'),
  },
  (table) => [
    index('second_look_rules_by_kind').on(table.claimKind, table.type),
    isOneOf('second_look_rules', 'claim_kind', claimKinds),
  ],
);

export const proposalOutcomes = ['agreed', 'declined', 'withdrawn'] as const;

/** What the first of two officers proposes to decide; it becomes a verification when another one agrees. */
export const decisionProposals = sqliteTable(
  'decision_proposals',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    claimId: integer('claim_id')
      .notNull()
      .references(() => claims.id),
    decision: text('decision', { enum: verificationDecisions }).notNull(),
    method: text('method', { enum: verificationMethods }),
    validUntilOn: day('valid_until_on'),
    reason: text('reason'),
    proposedBy: text('proposed_by').references(() => accounts.id),
    office: text('office').notNull(),
    proposedAt: instant('proposed_at').notNull(),
    outcome: text('outcome', { enum: proposalOutcomes }),
    endedAt: instant('ended_at'),
    endedBy: text('ended_by').references(() => accounts.id),
    endReason: text('end_reason'),
  },
  (table) => [
    uniqueIndex('decision_proposals_one_stands')
      .on(table.claimId)
      .where(sql`ended_at is null`),
    isOneOf('decision_proposals', 'decision', verificationDecisions),
    isOneOf('decision_proposals', 'method', verificationMethods),
    isOneOf('decision_proposals', 'outcome', proposalOutcomes),
    isDay('decision_proposals', 'valid_until_on'),
    check('decision_proposals_end_says_how', sql`(ended_at is null) = (outcome is null)`),
  ],
);

export const sampleOutcomes = ['agreed', 'differs'] as const;

/** A past decision that was drawn for a second look by somebody else. */
export const decisionSamples = sqliteTable(
  'decision_samples',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    verificationId: integer('verification_id')
      .notNull()
      .references(() => verifications.id),
    drawnAt: instant('drawn_at').notNull(),
    outcome: text('outcome', { enum: sampleOutcomes }),
    lookedBy: text('looked_by').references(() => accounts.id),
    lookedAt: instant('looked_at'),
    note: text('note'),
  },
  (table) => [
    uniqueIndex('decision_samples_once').on(table.verificationId),
    index('decision_samples_open').on(table.lookedAt, table.drawnAt),
    isOneOf('decision_samples', 'outcome', sampleOutcomes),
    check('decision_samples_outcome_says_who', sql`(looked_at is null) = (outcome is null)`),
  ],
);

/** What can stand in the officers' queue. */
export const deskNouns = [
  'claim',
  'product_change',
  'registration',
  'exemption',
  'report',
  'appeal',
  'sample',
  'enterprise',
  'product',
] as const;

/** A note of officers to officers about something at the desk; its owner never reads it. */
export const internalNotes = sqliteTable(
  'internal_notes',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    noun: text('noun', { enum: deskNouns }).notNull(),
    nounId: integer('noun_id').notNull(),
    text: text('text').notNull(),
    writtenBy: text('written_by').references(() => accounts.id),
    office: text('office').notNull(),
    writtenAt: instant('written_at').notNull(),
  },
  (table) => [
    index('internal_notes_by_noun').on(table.noun, table.nounId),
    isOneOf('internal_notes', 'noun', deskNouns),
    isNotBlank('internal_notes', 'text'),
  ],
);

/** Who has something at the desk open and since when, so that a second officer is told. */
export const deskOpenings = sqliteTable(
  'desk_openings',
  {
    noun: text('noun', { enum: deskNouns }).notNull(),
    nounId: integer('noun_id').notNull(),
    accountId: text('account_id')
      .notNull()
      .references(() => accounts.id),
    openedAt: instant('opened_at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.noun, table.nounId, table.accountId] }),
    isOneOf('desk_openings', 'noun', deskNouns),
  ],
);

/** An owner (or an officer for them) asks for an exemption from the training; a verifier decides. */
export const exemptionRequests = sqliteTable(
  'exemption_requests',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    enterpriseId: integer('enterprise_id')
      .notNull()
      .references(() => enterprises.id),
    text: text('text').notNull(),
    askedBy: text('asked_by').references(() => accounts.id),
    askedAt: instant('asked_at').notNull(),
    decision: text('decision', { enum: ['granted', 'refused', 'withdrawn'] }),
    decidedBy: text('decided_by'),
    decidedAt: instant('decided_at'),
    reason: text('reason'),
  },
  (table) => [
    uniqueIndex('exemption_requests_one_waits')
      .on(table.enterpriseId)
      .where(sql`decided_at is null`),
    index('exemption_requests_waiting').on(table.decidedAt, table.askedAt),
    isOneOf('exemption_requests', 'decision', ['granted', 'refused', 'withdrawn']),
    isNotBlank('exemption_requests', 'text'),
    check('exemption_requests_decision_says_who', sql`(decided_at is null) = (decision is null)`),
  ],
);
