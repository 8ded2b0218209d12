import type { MapClass } from './map-classes.ts';

/** A kelurahan as a shape (SVG path data in the map's units) with how many UMKM were found in it. */
export type MapArea = {
  code: string;
  name: string;
  slug: string;
  kecamatanCode: string;
  kecamatanName: string;
  path: string;
  labelX: number;
  labelY: number;
  count: number;
};

/** A kecamatan with its kelurahan; `number` is what stands on the map for it. */
export type KecamatanCounts = {
  code: string;
  name: string;
  number: number;
  count: number;
  kelurahan: { code: string; name: string; count: number }[];
  /** Known to be in the kecamatan, but not in which kelurahan. */
  unplaced: number;
  labelX: number;
  labelY: number;
};

/** Where the UMKM of a search are in one kota. */
export type EnterpriseMap = {
  kabkota: { code: string; name: string };
  width: number;
  height: number;
  shapes: MapArea[];
  classes: MapClass[];
  kecamatan: KecamatanCounts[];
  total: number;
  /** Found too, but in another kota or not known to be in any kecamatan of this one. */
  elsewhere: number;
  asOf: string;
};
