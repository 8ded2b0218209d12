import type { EnterpriseCard, EnterprisePlace } from '#src/domain/enterprise/enterprise.ts';
import type { ProductCard } from '#src/domain/product/product.ts';

/** What officers write down about a kelompok usaha. */
export interface GroupFacts {
  name: string;
  story: string | null;
  storyEn: string | null;
  /** Null while nobody knows; the areas around it follow from it. */
  kelurahanCode: string | null;
  foundedYear: number | null;
}

/** A group in the officers' area. */
export type KeptGroup = GroupFacts & {
  id: number;
  slug: string;
  place: EnterprisePlace;
  members: number;
  isExample: boolean;
  endedAt: string | null;
  endReason: string | null;
};

/** An UMKM of a group. */
export interface GroupMember {
  id: number;
  slug: string;
  name: string;
  place: EnterprisePlace;
  addedAt: string;
  /** Of public products. */
  productCount: number;
}

/** A group as the public reads it. */
export type PublicGroup = {
  id: number;
  slug: string;
  name: string;
  story: string | null;
  storyEn: string | null;
  foundedYear: number | null;
  place: EnterprisePlace;
  /** Of UMKM that are shown. */
  memberCount: number;
  /** Of public products of those. */
  productCount: number;
  isExample: boolean;
};

/** The joint shop page of a group. */
export interface GroupPage {
  group: PublicGroup;
  members: EnterpriseCard[];
  /** One page of their public products. */
  products: ProductCard[];
  page: number;
  pageCount: number;
}

/** How many products one page of a joint shop shows. */
export const groupPageSize = 20;
export const groupsPerPage = 24;

/** A group is a circle of neighbours: all of its members stand on its page. */
export const mostMembers = 60;
