import type { ClaimKind } from '#src/domain/claim/claim.ts';

/** What comes of what an officer gives a reason for. */
export const reasonedDecisions = ['needs_correction', 'refused', 'suspended', 'exempted'] as const;
export type ReasonedDecision = (typeof reasonedDecisions)[number];

/** A reason that stands in the list of those to pick from. */
export type DecisionReason = {
  id: number;
  decision: ReasonedDecision;
  /** Which claims it makes sense for. */
  claimKind: ClaimKind | 'any';
  sentence: string;
  /** Whether it says too little without a note. */
  needsNote: boolean;
};

/** The number of letters that a sentence may have. */
export const longestSentence = 200;

/** The reasons that make sense for a kind of claim and a decision, in the order of their keys. */
export function reasonsFor(
  reasons: readonly DecisionReason[],
  kind: ClaimKind | 'any',
  decision: ReasonedDecision,
): DecisionReason[] {
  return reasons.filter(
    (reason) => reason.decision === decision && (reason.claimKind === 'any' || reason.claimKind === kind),
  );
}

/** What is written down as the reason and its owner reads: the sentence of the list, and what the officer added. */
export function publicReason({ sentence }: { sentence: string }, note: string): string {
  return note === '' ? sentence : `${sentence} ${note}`;
}
