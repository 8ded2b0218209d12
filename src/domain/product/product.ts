/** What is known of a product, as the queries answer it; amounts are whole rupiah. */

/** A picture as stored: `file` is the hash of its content, the name of its width variants. */
export type StoredPhoto = {
  file: string;
  width: number;
  height: number;
  alt: string | null;
  altEn: string | null;
};

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
  /** Part of the invented example world, and shown as such. */
  isExample: boolean;
  updatedAt: string;
};
