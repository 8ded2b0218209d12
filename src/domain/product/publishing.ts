/** What the publishing rule looks at. */
export type PublishingFacts = {
  /** Whether the UMKM has a verified graduation from a training programme that counts today. */
  hasVerifiedGraduation: boolean;
  /** Whether an officer's recorded exemption stands today. */
  hasExemption: boolean;
  photoCount: number;
  /** Whether the owner lets the batik pattern stand in for a photo. */
  hasPattern: boolean;
  /** Whole rupiah, null while not given. */
  price: number | null;
  categoryId: string | null;
  /** Whether an officer has taken the product, or its whole UMKM, out of the window. */
  isSuspended: boolean;
};

export const publishingGaps = ['training', 'picture', 'price', 'category', 'suspension'] as const;
export type PublishingGap = (typeof publishingGaps)[number];

/**
 * Lists what a product still lacks to be public; empty means that it may be. Only the trained publish: a verified
 * graduation or an exemption, a photo or pattern, a price and a category, and no suspension. `isPublic` in
 * `public-products.queries.server.ts` is the same rule as SQL; a test holds the two together.
 */
export function publishingProblems(facts: PublishingFacts): PublishingGap[] {
  const gaps: PublishingGap[] = [];
  if (!facts.hasVerifiedGraduation && !facts.hasExemption) gaps.push('training');
  if (facts.photoCount === 0 && !facts.hasPattern) gaps.push('picture');
  if (facts.price === null || facts.price <= 0) gaps.push('price');
  if (facts.categoryId === null) gaps.push('category');
  if (facts.isSuspended) gaps.push('suspension');
  return gaps;
}
