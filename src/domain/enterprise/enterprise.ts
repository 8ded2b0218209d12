import type { BadgeFact } from '#src/domain/claim/claim.ts';

/** An area as the official list names it; the code is what filters take. */
export type PlaceName = { code: string; name: string };

/** Where an UMKM is, as precisely as it is known; never nearer than the kelurahan (UU PDP 27/2022). */
export type EnterprisePlace = {
  kelurahan: PlaceName | null;
  kecamatan: PlaceName | null;
  kabkota: PlaceName | null;
};

/** What an UMKM works in, with the top category that it belongs to. */
export type EnterpriseCategory = { id: string; topId: string; name: string; nameEn: string };

/** A picture of an UMKM or product; its files are named by the hash of its content. */
export type StoredPhoto = {
  file: string;
  width: number;
  height: number;
  alt: string | null;
  altEn: string | null;
  /** Whether its AVIF files are ready beside the WebP ones. */
  hasAvif: boolean;
};

/** Where an entry comes from whose owner has not taken it over yet. */
export type PressSource = { url: string; year: number | null };

/** What a list shows of an UMKM. `badges` are those of the UMKM as a whole, not of single products. */
export type EnterpriseCard = {
  id: number;
  slug: string;
  name: string;
  mainProduct: string | null;
  category: EnterpriseCategory | null;
  place: EnterprisePlace;
  photo: StoredPhoto | null;
  /** Of public products. */
  productCount: number;
  badges: BadgeFact[];
  source: PressSource | null;
  isExample: boolean;
};

/** Whether the entry came from the press and waits for its owner; it then says nothing that its source does not. */
export function waitsForOwner(enterprise: { source: PressSource | null }): boolean {
  return enterprise.source !== null;
}
