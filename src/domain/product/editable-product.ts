import type { ProductChange } from '#src/domain/moderation/product-change.ts';
import type { PublishingGap } from './publishing.ts';
import type { ProductValues } from './product-values.ts';
import type { ProductStanding } from './workspace-product.ts';

/** A product as those see it who write it. */
export type EditableProduct = {
  id: number;
  enterpriseId: number;
  enterpriseSlug: string;
  slug: string;
  revision: number;
  /** What is stored, and shown where the product is public. */
  live: ProductValues;
  /** The same with the edit that is not decided yet laid over it: what the form begins with. */
  values: ProductValues;
  standing: ProductStanding;
  gaps: PublishingGap[];
  /** The last edit that was or is to be looked at. */
  change: ProductChange | undefined;
  codesCheckedAt: string | null;
  /** Whether an edit that makes a claim would wait. */
  isModerated: boolean;
  /** Whether an officer trusts its UMKM, so that nothing waits. */
  isTrusted: boolean;
  photoCount: number;
};
