import { cell, cellsPerRow, claimFacets, singleFacets } from './facet-columns.ts';
import type { ClaimFacet, Facet, FacetColumns, SingleFacet } from './facet-columns.ts';
import type { Chosen } from './facet-filter.ts';
import type { RowSet } from './row-set.ts';
import { productFacets, type FacetCount } from './search.ts';

/** Counts the values of rows in loops over typed arrays. */
export class FacetTally {
  readonly #columns: FacetColumns;
  readonly #today: number;
  readonly #single: Record<SingleFacet, Uint32Array>;
  readonly #claims: Uint32Array;

  constructor(columns: FacetColumns, today: number) {
    this.#columns = columns;
    this.#today = today;
    this.#single = Object.fromEntries(
      singleFacets.map((facet) => [facet, new Uint32Array(columns.values[facet].size)]),
    ) as Record<SingleFacet, Uint32Array>;
    this.#claims = new Uint32Array(columns.claimValues.size);
  }

  /** Counts rows for every facet. */
  addAll(ids: Uint32Array): void {
    const { cells } = this.#columns;
    const { category, kecamatan, kelurahan, readiness, ships_abroad: shipsAbroad } = this.#single;
    for (let at = 0; at < ids.length; at += 1) {
      const row = (ids[at] ?? 0) * cellsPerRow;
      count(category, cells[row + cell.category] ?? 0);
      count(kecamatan, cells[row + cell.kecamatan] ?? 0);
      count(kelurahan, cells[row + cell.kelurahan] ?? 0);
      count(readiness, cells[row + cell.readiness] ?? 0);
      count(shipsAbroad, cells[row + cell.ships_abroad] ?? 0);
    }
    this.#addClaims(ids, new Uint8Array(this.#columns.claimValues.size).fill(1));
  }

  /** Counts rows for one facet only: the one whose choice they fail. */
  addOne(ids: Uint32Array, facet: Facet): void {
    if (isSingle(facet)) this.#addSingle(facet, ids);
    else this.#addClaims(ids, this.#valuesOf(facet));
  }

  /** The same for a great many rows and a facet of claims, given the rows that have each claim. */
  addOneOf(rows: RowSet, facet: ClaimFacet, ofClaims: readonly RowSet[]): void {
    this.#valuesOf(facet).forEach((isWanted, code) => {
      const having = isWanted === 1 ? ofClaims[code] : undefined;
      if (having !== undefined) this.#claims[code] = (this.#claims[code] ?? 0) + rows.countWith(having);
    });
  }

  /** The counts, most first, then by value; chosen values stay even with 0. */
  counts(chosen: Chosen): Record<Facet, FacetCount[]> {
    const claims = this.#claimCounts();
    return Object.fromEntries(
      productFacets.map((facet) => {
        const counts = isSingle(facet) ? this.#singleCounts(facet) : claims[facet];
        for (const value of chosen[facet] ?? []) if (!counts.has(value)) counts.set(value, 0);
        return [facet, inOrder(counts)];
      }),
    ) as Record<Facet, FacetCount[]>;
  }

  #addSingle(facet: SingleFacet, ids: Uint32Array): void {
    const { cells } = this.#columns;
    const tally = this.#single[facet];
    const place = cell[facet];
    for (let at = 0; at < ids.length; at += 1) count(tally, cells[(ids[at] ?? 0) * cellsPerRow + place] ?? 0);
  }

  #addClaims(ids: Uint32Array, wanted: Uint8Array): void {
    const { cells, claimStart, claims } = this.#columns;
    const today = this.#today;
    for (let row = 0; row < ids.length; row += 1) {
      const id = ids[row] ?? 0;
      const start = claimStart[id] ?? 0;
      const end = start + 2 * (cells[id * cellsPerRow + cell.claimCount] ?? 0);
      for (let at = start; at < end; at += 2) {
        const code = claims[at] ?? 0;
        if ((claims[at + 1] ?? 0) >= today && wanted[code] === 1) count(this.#claims, code);
      }
    }
  }

  #valuesOf(facet: Facet): Uint8Array {
    const { claimValues } = this.#columns;
    const wanted = new Uint8Array(claimValues.size);
    for (let code = 1; code < claimValues.size; code += 1) {
      if (claimValues.text(code).startsWith(`${facet}:`)) wanted[code] = 1;
    }
    return wanted;
  }

  #singleCounts(facet: SingleFacet): Map<string, number> {
    const values = this.#columns.values[facet];
    const counts = new Map<string, number>();
    this.#single[facet].forEach((rows, code) => {
      if (code === 0 || rows === 0) return;
      const value = values.text(code);
      add(counts, value, rows);
      const parent = facet === 'category' ? this.#columns.parents.get(value) : undefined;
      if (parent !== undefined) add(counts, parent, rows);
    });
    return counts;
  }

  #claimCounts(): Record<ClaimFacet, Map<string, number>> {
    const counts = { certificate: new Map(), right: new Map(), programme: new Map() } as Record<
      ClaimFacet,
      Map<string, number>
    >;
    this.#claims.forEach((rows, code) => {
      if (rows === 0) return;
      const text = this.#columns.claimValues.text(code);
      const facet = claimFacets.find((known) => text.startsWith(`${known}:`));
      if (facet !== undefined) counts[facet].set(text.slice(facet.length + 1), rows);
    });
    return counts;
  }
}

function count(tally: Uint32Array, code: number): void {
  tally[code] = (tally[code] ?? 0) + 1;
}

function isSingle(facet: Facet): facet is SingleFacet {
  return (singleFacets as readonly string[]).includes(facet);
}

function add(counts: Map<string, number>, value: string, rows: number): void {
  counts.set(value, (counts.get(value) ?? 0) + rows);
}

function inOrder(counts: Map<string, number>): FacetCount[] {
  return [...counts]
    .map(([value, count]) => ({ value, count }))
    .sort((one, other) => other.count - one.count || (one.value < other.value ? -1 : 1));
}
