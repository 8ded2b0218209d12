import type { VerificationMethod } from './claim.ts';

/** What the first of two officers would decide; it stands until another agrees or declines. */
export type Proposal = {
  id: number;
  claimId: number;
  enterpriseId: number;
  method: VerificationMethod | null;
  validUntilOn: string | null;
  office: string;
  proposedAt: string;
  /** Whether the reader made it. */
  isOwn: boolean;
};

/** Why another officer did not agree. */
export type DeclinedProposal = { endedAt: string; reason: string | null };
