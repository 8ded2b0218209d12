/** An area as the official list names it; the code is what filters take. */
export type PlaceName = { code: string; name: string };

/** Where an UMKM is, as precisely as it is known; never nearer than the kelurahan (UU PDP 27/2022). */
export type EnterprisePlace = {
  kelurahan: PlaceName | null;
  kecamatan: PlaceName | null;
  kabkota: PlaceName | null;
};

/** A picture of an UMKM or product; its files are named by the hash of its content. */
export type StoredPhoto = {
  file: string;
  width: number;
  height: number;
  alt: string | null;
  altEn: string | null;
};

/** Where an entry comes from whose owner has not taken it over yet. */
export type PressSource = { url: string; year: number | null };

/** Whether the entry came from the press and waits for its owner; it then says nothing that its source does not. */
export function waitsForOwner(enterprise: { source: PressSource | null }): boolean {
  return enterprise.source !== null;
}
