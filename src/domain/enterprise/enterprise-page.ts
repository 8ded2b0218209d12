import type { ClaimRecord } from '#src/domain/claim/claim.ts';
import type { ProductCard } from '#src/domain/product/product.ts';
import type { Channel } from './channel.ts';
import type { OpeningHours } from './opening-hours.ts';
import type { Holiday } from './profile.ts';
import type { EnterpriseCategory, EnterprisePlace, PressSource, StoredPhoto } from './enterprise.ts';
import type { Locator } from './locator.ts';

/** What the page of an UMKM says about it. */
export type EnterpriseDetail = {
  id: number;
  slug: string;
  name: string;
  mainProduct: string | null;
  story: string | null;
  storyEn: string | null;
  foundedYear: number | null;
  womenLed: boolean;
  /** Said by the owner; nobody has checked it. */
  shipsAbroad: boolean;
  /** E.164, only while the owner chose to show it (UU PDP 27/2022). */
  whatsapp: string | null;
  source: PressSource | null;
  isExample: boolean;
  updatedAt: string;
  category: EnterpriseCategory | null;
  place: EnterprisePlace;
  photos: StoredPhoto[];
  openingHours: OpeningHours | null;
  /** Set while it is away. */
  holiday: Holiday | null;
  channels: Channel[];
  /** Of public products. */
  productCount: number;
  /** Whether it is trained, or exempted by an officer: only then its products are public. */
  mayPublish: boolean;
};

export type EnterprisePage = {
  enterprise: EnterpriseDetail;
  claims: ClaimRecord[];
  /** One page of its public products. */
  products: ProductCard[];
  page: number;
  pageCount: number;
  /** A small map of the place, where its outline is known. */
  locator: Locator | undefined;
  asOf: string;
};
