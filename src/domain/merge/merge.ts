import type { EnterprisePlace } from '#src/domain/enterprise/enterprise.ts';

/** What makes two UMKM look like one, the surest first. */
export const pairSigns = ['nib', 'phone', 'name'] as const;
export type PairSign = (typeof pairSigns)[number];

/** An UMKM as it stands beside another one. */
export type PairSide = {
  id: number;
  slug: string;
  name: string;
  place: EnterprisePlace;
  mainProduct: string | null;
  foundedYear: number | null;
  createdAt: string;
  whatsapp: string | null;
  /** Standing NIBs, each with whether an officer has verified it. */
  nibs: { number: string; isVerified: boolean }[];
  hasOwner: boolean;
  isSuspended: boolean;
  /** The id of the UMKM that stands for it once it was merged. */
  mergedIntoId: number | null;
  counts: Record<PairCount, number>;
};

/** What is counted of each side: what would move with it. */
export const pairCounts = [
  'products',
  'published',
  'claims',
  'photos',
  'members',
  'trainings',
  'supports',
  'visits',
  'events',
  'shortlists',
  'groups',
  'reports',
] as const;
export type PairCount = (typeof pairCounts)[number];

/** Two that may be one. */
export type LikelyPair = { one: PairName; other: PairName; signs: PairSign[] };
export type PairName = { id: number; slug: string; name: string; place: EnterprisePlace };

/** One merge that happened. */
export type Merge = {
  id: number;
  from: { id: number; slug: string; name: string };
  into: { id: number; slug: string; name: string };
  reason: string;
  mergedBy: string;
  mergedAt: string;
};

export type MergeProblem =
  | 'unknown_enterprise'
  | 'same_enterprise'
  | 'already_merged'
  | 'suspended'
  | 'nibs_differ'
  | 'text_missing'
  | 'text_too_short'
  | 'text_too_long'
  | 'text_holds_nik';

/** Why the first may not be merged into the second, if something stands against it. */
export function mergeProblem(from: PairSide, into: PairSide): MergeProblem | undefined {
  if (from.id === into.id) return 'same_enterprise';
  if (from.mergedIntoId !== null || into.mergedIntoId !== null) return 'already_merged';
  if (from.isSuspended || into.isSuspended) return 'suspended';
  const verified = ({ nibs }: PairSide) => nibs.some(({ isVerified }) => isVerified);
  return verified(from) && verified(into) ? 'nibs_differ' : undefined;
}
