import type { TrainingResult } from '#src/domain/claim/particulars.ts';

/** A result as an officer records it, with the one that stood when they looked (null for none). */
export interface GivenResult {
  participantId: number;
  result: TrainingResult;
  /** 0 to 100; null where none was given. */
  score: number | null;
  decidedOn: string;
  insteadOf: number | null;
}

/** At most so many results are recorded at once: more than any class has. */
export const mostResultsAtOnce = 500;

/** Whether a result lets the participant's UMKM publish. */
export function isPass(result: TrainingResult | null): boolean {
  return result === 'lulus' || result === 'kompeten';
}

/** Whether a score is a whole number from 0 to 100. */
export function isScore(score: number): boolean {
  return Number.isInteger(score) && score >= 0 && score <= 100;
}

/** Why a pass has no graduation that lets its UMKM publish. */
export type MissingGraduation =
  /** No UMKM is matched to the participant. */
  | 'no_enterprise'
  /** One is matched, and the claim is still to be made. */
  | 'not_made'
  /** An officer refused such a claim or asked for its correction, which is not overruled here. */
  | 'refused';
