import { kabkotaKind, placeCode, placeKey } from './place-key.ts';
import type { Place, Region } from './region.ts';

type KeyedLevel = 'kabkota' | 'kecamatan' | 'kelurahan';

/** A place of the list with the key by which it is found. */
export type Entry = { region: Region; place: Place; key: string };

/** The official list in memory, ready to be asked; areas do not change while a process runs. */
export class Gazetteer {
  readonly #byCode: Map<string, Region>;
  readonly #entries: Record<KeyedLevel, Entry[]>;
  readonly #byKey = new Map<string, Entry[]>();

  constructor(regions: Region[]) {
    this.#byCode = new Map(regions.map((region) => [region.code, region]));
    this.#entries = {
      kabkota: this.#entriesOf(regions, 'kabkota'),
      kecamatan: this.#entriesOf(regions, 'kecamatan'),
      kelurahan: this.#entriesOf(regions, 'kelurahan'),
    };
    for (const entry of Object.values(this.#entries).flat()) {
      const key = `${entry.region.level}:${entry.key}`;
      this.#byKey.set(key, [...(this.#byKey.get(key) ?? []), entry]);
    }
  }

  /** The area with a code, if there is one. */
  findRegion(code: string): Region | undefined {
    return this.#byCode.get(code);
  }

  /** The place around and including the area with a code, if there is one. */
  findPlace(code: string): Place | undefined {
    const region = this.#byCode.get(code);
    if (region === undefined) return undefined;
    const parts = code.split('.');
    const kabkota = this.#byCode.get(parts.slice(0, 2).join('.'));
    if (parts.length < 2 || kabkota === undefined) return undefined;
    return {
      kabkota,
      kecamatan: parts.length > 2 ? this.#byCode.get(parts.slice(0, 3).join('.')) : undefined,
      kelurahan: parts.length > 3 ? region : undefined,
    };
  }

  /** All areas of a level, in the order of their codes. */
  list(level: KeyedLevel): readonly Entry[] {
    return this.#entries[level];
  }

  /** The areas of a level that a cell names, by code or by name. */
  matches(level: KeyedLevel, cell: string): Entry[] {
    const code = placeCode(cell);
    if (code !== undefined) return this.#entries[level].filter(({ region }) => region.code === code);
    const found = this.#byKey.get(`${level}:${placeKey(cell, level)}`) ?? [];
    const kind = level === 'kabkota' ? kabkotaKind(cell) : undefined;
    return kind === undefined ? found : found.filter(({ region }) => kabkotaKind(region.name) === kind);
  }

  #entriesOf(regions: Region[], level: KeyedLevel): Entry[] {
    return regions
      .filter((region) => region.level === level)
      .sort((a, b) => (a.code < b.code ? -1 : 1))
      .flatMap((region) => {
        const place = this.findPlace(region.code);
        return place === undefined ? [] : [{ region, place, key: placeKey(region.name, level) }];
      });
  }
}
