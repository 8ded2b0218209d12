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

/**
 * What a row is asked for at every count lies side by side, 16 bytes each: with an array for each of these, the rows of a
 * search in 500,000 cost a wait for memory per row and facet.
 */
export const cellsPerRow = 8;
/** Where in a row's cells what stands: its last day as `dayNumber` (0 where there is no row), its claims, its values. */
export const cell = {
  until: 0,
  claimCount: 1,
  category: 2,
  kecamatan: 3,
  kelurahan: 4,
  readiness: 5,
  ships_abroad: 6,
} as const;

/**
 * What facets, filters and orders need to know about every row, as typed arrays indexed by the row's id: some 45 bytes
 * each. Ids of products and UMKM are dense, since nothing is ever deleted. No I/O, so that a worker thread can hold it.
 */
export class FacetColumns {
  /** One more than the highest id. */
  size = 0;
  /** `cellsPerRow` for each row; `cell` names them. */
  cells = new Uint16Array(0);
  price = new Float64Array(0);
  listedAt = new Float64Array(0);
  readonly values = Object.fromEntries(singleFacets.map((facet) => [facet, new Dictionary()])) as Record<
    SingleFacet,
    Dictionary
  >;
  /** `facet:value` of every claim; a row's claims lie in `claims` from `claimStart`, each its number and its last day. */
  readonly claimValues = new Dictionary();
  claimStart = new Uint32Array(0);
  claims = new Uint16Array(0);
  #claimsSize = 0;
  #unusedPlaces = 0;
  /** The category above each one. */
  readonly parents: ReadonlyMap<string, string>;

  constructor(parents: ReadonlyMap<string, string>) {
    this.parents = parents;
  }

  /** Adds a row or puts it in the place of the one with the same id. */
  put(row: FacetRow): void {
    this.#reach(row.id);
    const from = row.id * cellsPerRow;
    this.cells[from + cell.until] = dayNumber(row.until);
    for (const facet of singleFacets) {
      this.cells[from + cell[facet]] = this.values[facet].add(row.single[facet]);
    }
    this.price[row.id] = row.price;
    this.listedAt[row.id] = row.listedAt;
    this.#putClaims(row);
  }

  /** Takes a row out; its claims' places stay unused until everything is read anew. */
  remove(id: number): void {
    if (id < this.size) this.cells[id * cellsPerRow + cell.until] = 0;
  }

  /** Whether there is such a row. */
  has(id: number): boolean {
    return this.isShown(id, 1);
  }

  /** All rows, by id. */
  ids(): Uint32Array {
    const ids = new Uint32Array(this.size);
    let count = 0;
    for (let id = 0; id < this.size; id += 1) if (this.has(id)) ids[count++] = id;
    return ids.slice(0, count);
  }

  /** Whether the row may be shown on the day (`dayNumber`). */
  isShown(id: number, today: number): boolean {
    return id < this.size && (this.cells[id * cellsPerRow + cell.until] ?? 0) >= today;
  }

  /** Whether rows written again and again have left more unused places than used ones. */
  isMostlyUnused(): boolean {
    return this.#unusedPlaces > 20_000 && this.#unusedPlaces * 2 > this.#claimsSize;
  }

  #putClaims(row: FacetRow): void {
    const countAt = row.id * cellsPerRow + cell.claimCount;
    this.#unusedPlaces += 2 * (this.cells[countAt] ?? 0);
    const count = Math.min(row.claims.length, 255);
    const start = this.#claimsSize;
    if (start + 2 * count > this.claims.length) {
      this.claims = grown(this.claims, new Uint16Array(Math.max(1024, Math.ceil((start + 2 * count) * 1.5))));
    }
    row.claims.slice(0, count).forEach(([facet, value, until], index) => {
      this.claims[start + 2 * index] = this.claimValues.add(`${facet}:${value}`);
      this.claims[start + 2 * index + 1] = dayNumber(until);
    });
    this.#claimsSize = start + 2 * count;
    this.claimStart[row.id] = start;
    this.cells[countAt] = count;
  }

  #reach(id: number): void {
    if (id >= this.price.length) {
      const length = Math.max(1024, id + 1, Math.ceil(this.price.length * 1.5));
      this.cells = grown(this.cells, new Uint16Array(length * cellsPerRow));
      this.price = grown(this.price, new Float64Array(length));
      this.listedAt = grown(this.listedAt, new Float64Array(length));
      this.claimStart = grown(this.claimStart, new Uint32Array(length));
    }
    this.size = Math.max(this.size, id + 1);
  }
}

type Column = Uint16Array | Uint32Array | Float64Array;

function grown<Kind extends Column>(from: Kind, to: Kind): Kind {
  to.set(from);
  return to;
}
