/** The places that a class awards. */
export const ranks = [1, 2, 3] as const;
/** Letters of what they receive, and of the reason for ending an award. */
export const longest = { prize: 200, reason: 300 };
/** The dearest package that is believed, in whole rupiah. */
export const dearest = 1_000_000_000;

/** An award as an officer confirms it. */
export interface GivenAward {
  rank: number;
  participantId: number;
  prize: string;
  /** Whether the prize is a capital package, which is recorded as support of the UMKM. */
  isPackage: boolean;
  /** What the package is worth, in whole rupiah; null where it is not known. */
  amount: number | null;
}

/** Somebody who may be among the best three. */
export interface Candidate {
  participantId: number;
  name: string;
  enterprise: string | null;
  score: number | null;
  present: number;
  meetings: number;
  /** Place by score, then by attendance; who is equal in both shares it. */
  place: number;
}

/** An award that stands. */
export interface ClassAward {
  id: number;
  rank: number;
  participantId: number;
  name: string;
  prize: string;
  awardedOn: string;
  enterprise: { id: number; slug: string; name: string } | null;
  /** The capital package that was recorded with it; null for none. */
  package: { amount: number | null; receivedOn: string } | null;
}

/** The best three by place for an officer to confirm; where several share a place, the first by name. */
export function suggested(candidates: readonly Candidate[]): Candidate[] {
  return candidates.slice(0, ranks.length);
}

/** Whether a place is contested: the officer has to choose among equals. */
export function isTied(candidates: readonly Candidate[], { place }: Candidate): boolean {
  return candidates.filter((each) => each.place === place).length > 1;
}
