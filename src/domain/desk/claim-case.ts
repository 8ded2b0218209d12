import type { VerificationDecision, VerificationMethod } from '#src/domain/claim/claim.ts';
import type { NumberDoubt } from '#src/domain/claim/number-checks.ts';
import type { OwnClaim } from '#src/domain/claim/own-claim.ts';
import type { DeclinedProposal, Proposal } from '#src/domain/claim/proposal.ts';
import type { EvidenceRecord } from '#src/domain/evidence/evidence.ts';
import type { ClaimRisk } from './claim-risk.ts';

/** A decision about one of an UMKM's claims, be it superseded. */
export type PastDecision = {
  id: number;
  claimId: number;
  decision: VerificationDecision;
  method: VerificationMethod | null;
  by: string;
  at: string;
  reason: string | null;
  validUntilOn: string | null;
};

/** What an officer should know about who sent a claim. */
export type EnterpriseHistory = {
  /** When the UMKM was entered into the directory. */
  listedAt: string;
  /** Since when its longest-standing owner acts for it; null while it has none. */
  ownerSince: string | null;
  memberCount: number;
  productCount: number;
  /** All its claims that the officer may see, newest first. */
  claims: OwnClaim[];
  /** The latest decisions about them, newest first. */
  decisions: PastDecision[];
};

/** A claim as an officer sees it: what it says beside what shows it, and who sent it. */
export type ClaimCase = {
  claim: OwnClaim;
  enterprise: { id: number; slug: string; name: string; kecamatan: string | null };
  isWaiting: boolean;
  /** Whether a rule asks for another officer before it is verified. */
  needsSecond: boolean;
  /** What another officer, or this one, would decide; nothing else is decided while it stands. */
  proposal: Proposal | null;
  /** Why the last proposal was declined, while nothing was decided since. */
  declined: DeclinedProposal | null;
  /** Whole days since its owner submitted it. */
  waitingDays: number;
  risk: ClaimRisk;
  doubts: NumberDoubt[];
  files: EvidenceRecord[];
  /** The number of the last decision, whether it stands or not; null while there was none. */
  lastDecisionId: number | null;
  /** The last day of the document itself, which a verification takes over; null when it does not run out. */
  documentEnd: string | null;
  /** Whether that day has passed. */
  hasRunOut: boolean;
  history: EnterpriseHistory;
};
