/** The number of letters that a request, and the reason of its answer, may have. */
export const longest = { text: 1000, reason: 500 } as const;

export type ExemptionDecision = 'granted' | 'refused' | 'withdrawn';

/** What an owner sees of their last request. */
export type OwnExemptionRequest = {
  id: number;
  text: string;
  askedAt: string;
  decision: ExemptionDecision | null;
  reason: string | null;
};

/** A request as an officer sees it, with what they should know about the UMKM. */
export type ExemptionCase = OwnExemptionRequest & {
  decidedAt: string | null;
  decidedBy: string | null;
  enterprise: { id: number; slug: string; name: string; kecamatan: string | null };
  listedAt: string;
  productCount: number;
  /** Its trainings, checked or not, by the names of their programmes. */
  trainings: { programme: string; claimId: number }[];
  /** Earlier requests that were refused. */
  refusedBefore: number;
  /** Whether it may publish already. */
  mayPublish: boolean;
};
