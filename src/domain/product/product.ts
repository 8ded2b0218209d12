import type { BadgeFact, ClaimRecord } from '#src/domain/claim/claim.ts';
import type { Holiday } from '#src/domain/enterprise/profile.ts';
import type { EnterprisePlace, PressSource, StoredPhoto } from '#src/domain/enterprise/enterprise.ts';

/** What is known of a product, as the queries answer it; amounts are whole rupiah. */

/** The category a product is filed under, with the top one that it belongs to (itself for a top category). */
export type ProductCategory = { id: string; topId: string; name: string; nameEn: string };

export type ProductMaker = {
  id: number;
  slug: string;
  name: string;
  kecamatan: { code: string; name: string; slug: string } | null;
  kabkota: { code: string; name: string } | null;
};

/** A product in a list. */
export type ProductCard = {
  id: number;
  slug: string;
  name: string;
  nameEn: string | null;
  price: number;
  /** Over its variants; both ends are `price` when there are none. */
  priceRange: { min: number; max: number };
  unit: string;
  category: ProductCategory;
  enterprise: ProductMaker;
  /** The pattern that stands in while there is no photo; null when the owner wants none. */
  patternSeed: number | null;
  photo: StoredPhoto | null;
  /** Verified and unexpired certificates and rights of the product itself and of its UMKM as a whole. */
  badges: BadgeFact[];
  /** Part of the invented example world, and shown as such. */
  isExample: boolean;
  updatedAt: string;
};

/** A size, taste or colour; `price` and `stock` are those of the product where the variant has none of its own. */
export type ProductVariant = {
  id: number;
  name: string;
  nameEn: string | null;
  price: number;
  stock: number | null;
};

/** The price per unit from a quantity on. */
export type WholesaleTier = { minQuantity: number; price: number };

/** The firm behind a product, as the product's page shows it. */
export type ProductOwner = {
  id: number;
  slug: string;
  name: string;
  /** The top category that it works in, for its pattern. */
  categoryTopId: string | null;
  place: EnterprisePlace;
  photo: StoredPhoto | null;
  story: string | null;
  storyEn: string | null;
  shipsAbroad: boolean;
  /** E.164, only while the owner chose to show it (UU PDP 27/2022). */
  whatsapp: string | null;
  /** Set while it is away. */
  holiday: Holiday | null;
  productCount: number;
  source: PressSource | null;
  isExample: boolean;
};

/** Everything that a product's own page shows of the product itself. */
export type ProductDetail = {
  id: number;
  slug: string;
  sku: string | null;
  name: string;
  nameEn: string | null;
  description: string | null;
  descriptionEn: string | null;
  materials: string | null;
  materialsEn: string | null;
  price: number;
  unit: string;
  /** Pieces on hand; null is made to order. */
  stock: number | null;
  weightGrams: number | null;
  minOrder: number | null;
  capacityPerMonth: number | null;
  leadTimeDays: number | null;
  shelfLifeDays: number | null;
  lengthMm: number | null;
  widthMm: number | null;
  heightMm: number | null;
  /** How to keep, wash or use it. */
  care: string | null;
  careEn: string | null;
  hsCode: string | null;
  patternSeed: number | null;
  updatedAt: string;
  category: ProductCategory & { topName: string; topNameEn: string };
  variants: ProductVariant[];
  tiers: WholesaleTier[];
  photos: StoredPhoto[];
  enterprise: ProductOwner;
};

/** What an address of a product answers. */
export type ProductPage =
  | { state: 'public'; product: ProductDetail; claims: ClaimRecord[]; related: ProductCard[] }
  /** Once in the window and taken out of it; `others` are what the maker still sells. */
  | {
      state: 'withdrawn';
      name: string;
      nameEn: string | null;
      maker: { slug: string; name: string };
      others: ProductCard[];
    }
  /** Once in the window, and kept out of sight by an officer; nothing else is told. */
  | { state: 'suspended' }
  | { state: 'unknown' };

/** What is in the window on a day, as the database counts it. */
export type WindowCounts = {
  products: number;
  /** UMKM with at least one product in the window. */
  enterprises: number;
  asOf: string;
  categories: { id: string; name: string; nameEn: string; products: number }[];
  kecamatan: { code: string; name: string; products: number }[];
};
