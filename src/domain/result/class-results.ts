import type { TrainingResult } from '#src/domain/claim/particulars.ts';
import type { CompetencyOutcome } from './competency-test.ts';
import type { MissingGraduation } from './training-result.ts';

export const resultFilters = [
  'chosen',
  'everyone',
  'without_result',
  'passed',
  'without_graduation',
] as const;
export type ResultFilter = (typeof resultFilters)[number];

/** So many participants stand on one page of a class. */
export const resultsPerPage = 100;

/** The result of a participant that stands. */
export interface StandingResult {
  id: number;
  result: TrainingResult;
  score: number | null;
  decidedOn: string;
}

/** A participant as the officer who records results sees one. */
export interface ClassResult {
  participantId: number;
  name: string;
  enterprise: { id: number; slug: string; name: string } | null;
  /** What the participant calls the business, while no UMKM is matched. */
  businessName: string | null;
  selection: { outcome: 'chosen' | 'reserve' | 'refused'; score: number | null } | null;
  /** Meetings at which the participant was, of so many that were held. */
  present: number;
  meetings: number;
  standing: StandingResult | null;
  lastTest: CompetencyOutcome | null;
  certificate: { id: number; number: string } | null;
  award: { id: number; rank: number } | null;
  missing: MissingGraduation | null;
  /** The claim that an officer has refused or sent back. */
  refusedClaimId: number | null;
}

/** What a class counts, whatever is shown of it. */
export interface ResultCounts {
  chosen: number;
  everyone: number;
  withoutResult: number;
  passed: number;
  withoutGraduation: number;
  /** Matched to an UMKM, and the graduation can be made at once. */
  toMake: number;
  withoutCertificate: number;
}
