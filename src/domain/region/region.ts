/** The levels of the official list, from the widest; a desa of the kabupaten counts as kelurahan. */
export type RegionLevel = 'provinsi' | 'kabkota' | 'kecamatan' | 'kelurahan';

/** An area of the official list. Its code holds those of the areas around it: `36.71.05.1004` lies in `36.71.05`. */
export type Region = {
  code: string;
  level: RegionLevel;
  name: string;
  /** Unique among its neighbours; for addresses. */
  slug: string;
  parentCode: string | null;
  postalCode: string | null;
  latitude: number | null;
  longitude: number | null;
};

/** A place as precisely as it is known, from its kota inwards. */
export type Place = {
  kabkota: Region;
  kecamatan: Region | undefined;
  kelurahan: Region | undefined;
};

export const kotaTangerang = '36.71';
export const kotaTangerangSelatan = '36.74';

/** A place in one line, from the inside out: `Gondrong, Cipondoh, Kota Tangerang`. */
export function placeName({ kelurahan, kecamatan, kabkota }: Place): string {
  return [kelurahan, kecamatan, kabkota].flatMap((region) => region?.name ?? []).join(', ');
}
