import { claimValidUntil, claimState, type ClaimFacts, type VerificationMethod } from './claim.ts';
import type { ClaimParticulars } from './particulars.ts';

/** How a claim stands between its owner and the office. */
export const ownClaimStates = [
  'needs_correction',
  'refused',
  'expired',
  'declared',
  'submitted',
  'verified',
  'ended',
] as const;
export type OwnClaimState = (typeof ownClaimStates)[number];

/** A claim as its owner reads it, with the numbers and reasons that nobody else does. */
export type OwnClaim = {
  id: number;
  state: OwnClaimState;
  particulars: ClaimParticulars;
  /** How lists call what the particulars name by an id. */
  names: { certificate: string; certificateShort: string; programme: string; cohort: string };
  registerUrl: string | null;
  forExport: boolean;
  product: { id: number; name: string } | null;
  expiresOn: string | null;
  declaredAt: string;
  submittedAt: string | null;
  endedAt: string | null;
  /** A word of ours (`endReasons`) or what an officer wrote. */
  endReason: string | null;
  decision: {
    id: number;
    by: string;
    on: string;
    method: VerificationMethod | null;
    reason: string | null;
  } | null;
  /** The earlier of the document's last day and the verification's; null when neither ends. */
  validUntil: string | null;
  /** What ends on that day. */
  ends: 'document' | 'verification';
  evidenceCount: number;
  /** The claim that it shall take the place of, once verified. */
  replaces: number | null;
  /** The claim that waits to take its place. */
  replacedBy: number | null;
};

/** Why a claim was ended, as this site writes it down; officers write sentences. */
export const endReasons = ['withdrawn', 'replaced'] as const;
export type EndReason = (typeof endReasons)[number];

/** The state of a claim as its owner sees it: of an ended right too, so that it can be tidied away. */
export function ownClaimState(
  facts: ClaimFacts & { submittedAt: string | null },
  today: string,
): OwnClaimState {
  if (facts.endedAt !== null) return 'ended';
  if (facts.decision === 'refused') return 'refused';
  if (facts.decision === 'needs_correction') return 'needs_correction';
  const state = claimState(facts, today);
  if (state === 'expired') return 'expired';
  if (facts.decision === 'verified') return 'verified';
  return facts.submittedAt === null ? 'declared' : 'submitted';
}

/** The last day on which it may be relied on, and what ends then. */
export function ownEnd(facts: ClaimFacts): Pick<OwnClaim, 'validUntil' | 'ends'> {
  const validUntil = claimValidUntil(facts);
  const documentEnd = claimValidUntil({ ...facts, verificationValidUntilOn: null });
  return { validUntil, ends: documentEnd === validUntil ? 'document' : 'verification' };
}

/** Whether an officer has verified it, be it past: a change of it makes a new claim. */
export function isChecked({ state, decision }: Pick<OwnClaim, 'state' | 'decision'>): boolean {
  return decision !== null && (state === 'verified' || state === 'expired');
}

/** What its owner can do with a claim now. */
export function actionsOn(claim: Pick<OwnClaim, 'state' | 'replacedBy' | 'evidenceCount'>): {
  mayEdit: boolean;
  maySubmit: boolean;
  mayAddEvidence: boolean;
  mayWithdraw: boolean;
} {
  const { state, replacedBy } = claim;
  const isOpen = state === 'declared' || state === 'submitted' || state === 'needs_correction';
  const isSettled = state === 'verified' || state === 'expired';
  return {
    mayEdit: isOpen || (isSettled && replacedBy === null),
    maySubmit: state === 'declared' || state === 'needs_correction',
    mayAddEvidence: isOpen,
    mayWithdraw: state !== 'ended',
  };
}
