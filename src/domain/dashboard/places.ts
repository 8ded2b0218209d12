import type { MapClass } from '#src/domain/enterprise/map-classes.ts';
import type { Standing } from './dashboard.ts';

/** A kecamatan of the city with its kelurahan, to choose from. */
export interface KecamatanChoice {
  code: string;
  name: string;
  kelurahan: { code: string; name: string }[];
}

/** A place with how many are there; `code` is what a filter asks for. */
export interface PlaceCount {
  code: string;
  name: string;
  count: number;
}

/** A kelurahan on the map, as SVG path data. */
export interface MapShapeCount extends PlaceCount {
  kecamatanCode: string;
  kecamatanName: string;
  path: string;
}

export interface KecamatanCount extends PlaceCount {
  /** What stands on the map for it. */
  number: number;
  kelurahan: PlaceCount[];
  /** In the kecamatan, but not known in which kelurahan. */
  unplaced: number;
  labelX: number;
  labelY: number;
}

/** Where those behind a number are. */
export interface DashboardPlaces extends Standing {
  width: number;
  height: number;
  shapes: MapShapeCount[];
  classes: MapClass[];
  kecamatan: KecamatanCount[];
  elsewhere: number;
  unplaced: number;
  total: number;
}
