import type { EnterprisePlace } from '#src/domain/enterprise/enterprise.ts';
import type { DuplicateSign } from '#src/domain/registration/registration.ts';

/** An UMKM that may be the one of a participant, with what tells it apart; for officers only. */
export interface MatchCandidate {
  id: number;
  slug: string;
  name: string;
  place: EnterprisePlace;
  mainProduct: string | null;
  phone: string | null;
  nib: string | null;
  hasOwner: boolean;
  /** By what it is like the participant; empty when it was only searched for. */
  signs: readonly DuplicateSign[];
}

/** More than these nobody compares side by side. */
export const mostCandidates = 6;
