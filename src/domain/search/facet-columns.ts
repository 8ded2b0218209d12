import { dayNumber } from './day-number.ts';
import { Dictionary } from './dictionary.ts';

/** Facets of which a row has at most one value, and those whose values are claims with a last day. */
export const singleFacets = ['category', 'kecamatan', 'kelurahan', 'readiness', 'ships_abroad'] as const;
export const claimFacets = ['certificate', 'right', 'programme'] as const;
export type SingleFacet = (typeof singleFacets)[number];
export type ClaimFacet = (typeof claimFacets)[number];
export type Facet = SingleFacet | ClaimFacet;

/** A product or an UMKM as it is read from its flat row. */
export type FacetRow = {
  id: number;
  /** The last day on which it may be shown. */
  until: string;
  price: number;
  /** Milliseconds since 1970. */
  listedAt: number;
  single: Record<SingleFacet, string | null>;
  /** `[facet, value, last day]`. */
  claims: readonly (readonly [string, string, string])[];
};

type SingleColumn = { values: Dictionary; codes: Uint16Array };

/**
 * What facets, filters and orders need to know about every row, as typed arrays indexed by the row's id: some 40 bytes
 * each. Ids of products and UMKM are dense, since nothing is ever deleted. No I/O, so that a worker thread can hold it.
 */
export class FacetColumns {
  /** One more than the highest id. */
  size = 0;
  /** Last day as `dayNumber`; 0 where there is no row. */
  until = new Uint16Array(0);
  price = new Float64Array(0);
  listedAt = new Float64Array(0);
  readonly single = Object.fromEntries(
    singleFacets.map((facet) => [facet, { values: new Dictionary(), codes: new Uint16Array(0) }]),
  ) as Record<SingleFacet, SingleColumn>;
  /** `facet:value` of every claim; a row's claims lie in the pool from `claimStart`, `claimCount` of them. */
  readonly claimValues = new Dictionary();
  claimStart = new Uint32Array(0);
  claimCount = new Uint8Array(0);
  poolValue = new Uint16Array(0);
  poolUntil = new Uint16Array(0);
  #poolSize = 0;
  #unusedPlaces = 0;
  /** The category above each one. */
  readonly parents: ReadonlyMap<string, string>;

  constructor(parents: ReadonlyMap<string, string>) {
    this.parents = parents;
  }

  /** Adds a row or puts it in the place of the one with the same id. */
  put(row: FacetRow): void {
    this.#reach(row.id);
    this.until[row.id] = dayNumber(row.until);
    this.price[row.id] = row.price;
    this.listedAt[row.id] = row.listedAt;
    for (const facet of singleFacets) {
      const column = this.single[facet];
      column.codes[row.id] = column.values.add(row.single[facet]);
    }
    this.#putClaims(row);
  }

  /** Takes a row out; its claims' places in the pool stay unused until everything is read anew. */
  remove(id: number): void {
    if (id < this.size) this.until[id] = 0;
  }

  /** Whether there is such a row. */
  has(id: number): boolean {
    return id < this.size && (this.until[id] ?? 0) > 0;
  }

  /** All rows, by id. */
  ids(): Uint32Array {
    const ids = new Uint32Array(this.size);
    let count = 0;
    for (let id = 0; id < this.size; id += 1) if ((this.until[id] ?? 0) > 0) ids[count++] = id;
    return ids.slice(0, count);
  }

  /** Whether the row may be shown on the day (`dayNumber`). */
  isShown(id: number, today: number): boolean {
    return id < this.size && (this.until[id] ?? 0) >= today;
  }

  /** Whether rows written again and again have left more unused places than used ones. */
  isMostlyUnused(): boolean {
    return this.#unusedPlaces > 10_000 && this.#unusedPlaces * 2 > this.#poolSize;
  }

  #putClaims(row: FacetRow): void {
    this.#unusedPlaces += this.claimCount[row.id] ?? 0;
    const count = Math.min(row.claims.length, 255);
    const start = this.#poolSize;
    if (start + count > this.poolValue.length) {
      const length = Math.max(1024, (start + count) * 2);
      this.poolValue = grown(this.poolValue, new Uint16Array(length));
      this.poolUntil = grown(this.poolUntil, new Uint16Array(length));
    }
    row.claims.slice(0, count).forEach(([facet, value, until], index) => {
      this.poolValue[start + index] = this.claimValues.add(`${facet}:${value}`);
      this.poolUntil[start + index] = dayNumber(until);
    });
    this.#poolSize = start + count;
    this.claimStart[row.id] = start;
    this.claimCount[row.id] = count;
  }

  #reach(id: number): void {
    if (id >= this.until.length) {
      const length = Math.max(1024, id + 1, Math.ceil(this.until.length * 1.5));
      this.until = grown(this.until, new Uint16Array(length));
      this.price = grown(this.price, new Float64Array(length));
      this.listedAt = grown(this.listedAt, new Float64Array(length));
      this.claimStart = grown(this.claimStart, new Uint32Array(length));
      this.claimCount = grown(this.claimCount, new Uint8Array(length));
      for (const facet of singleFacets) {
        this.single[facet].codes = grown(this.single[facet].codes, new Uint16Array(length));
      }
    }
    this.size = Math.max(this.size, id + 1);
  }
}

type Column = Uint8Array | Uint16Array | Uint32Array | Float64Array;

function grown<Kind extends Column>(from: Kind, to: Kind): Kind {
  to.set(from);
  return to;
}
