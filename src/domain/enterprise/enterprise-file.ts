import type { OwnClaim } from '#src/domain/claim/own-claim.ts';
import type { Merge } from '#src/domain/merge/merge.ts';
import type { Report } from '#src/domain/report/report.ts';
import type { Suspension } from '#src/domain/suspension/suspension.ts';
import type { EnterpriseCategory, EnterprisePlace } from './enterprise.ts';

/** How a product of it stands for the public. */
export type FiledProduct = {
  id: number;
  slug: string;
  name: string;
  standing: 'shown' | 'suspended' | 'hidden';
};

/** What the office knows of one UMKM. */
export type EnterpriseFile = {
  id: number;
  slug: string;
  name: string;
  place: EnterprisePlace;
  category: EnterpriseCategory | null;
  mainProduct: string | null;
  isExample: boolean;
  hasOwner: boolean;
  mayPublish: boolean;
  /** The suspension of the whole UMKM that stands. */
  suspensionId: number | null;
  /** The UMKM that stands for it since it was merged. */
  mergedIntoId: number | null;
  productCount: number;
  shownCount: number;
  /** The last changed first, some of them. */
  products: FiledProduct[];
  claims: OwnClaim[];
  suspensions: Suspension[];
  reports: Report[];
  merges: Merge[];
};
