import {
  claimFacets,
  singleFacets,
  type ClaimFacet,
  type Facet,
  type FacetColumns,
} from './facet-columns.ts';
import type { SingleFacet } from './facet-columns.ts';
import type { Chosen } from './facet-filter.ts';
import { productFacets, type FacetCount } from './search.ts';

/** Counts the values of rows, a loop over typed arrays for each facet. */
export class FacetTally {
  readonly #columns: FacetColumns;
  readonly #today: number;
  readonly #single: Record<string, Uint32Array>;
  readonly #claims: Uint32Array;

  constructor(columns: FacetColumns, today: number) {
    this.#columns = columns;
    this.#today = today;
    this.#single = Object.fromEntries(
      singleFacets.map((facet) => [facet, new Uint32Array(columns.single[facet].values.size)]),
    );
    this.#claims = new Uint32Array(columns.claimValues.size);
  }

  /** Counts rows for every facet. */
  addAll(ids: Uint32Array): void {
    for (const facet of singleFacets) this.#addSingle(facet, ids);
    this.#addClaims(ids, new Uint8Array(this.#columns.claimValues.size).fill(1));
  }

  /** Counts rows for one facet only: the one whose choice they fail. */
  addOne(ids: Uint32Array, facet: Facet): void {
    if (isSingle(facet)) this.#addSingle(facet, ids);
    else this.#addClaims(ids, this.#valuesOf(facet));
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
    const { codes } = this.#columns.single[facet];
    const tally = this.#single[facet] ?? new Uint32Array(0);
    for (let at = 0; at < ids.length; at += 1) {
      const code = codes[ids[at] ?? 0] ?? 0;
      tally[code] = (tally[code] ?? 0) + 1;
    }
  }

  #addClaims(ids: Uint32Array, wanted: Uint8Array): void {
    const { claimStart, claimCount, poolValue, poolUntil } = this.#columns;
    const today = this.#today;
    const tally = this.#claims;
    for (let row = 0; row < ids.length; row += 1) {
      const id = ids[row] ?? 0;
      const start = claimStart[id] ?? 0;
      const end = start + (claimCount[id] ?? 0);
      for (let at = start; at < end; at += 1) {
        const code = poolValue[at] ?? 0;
        if ((poolUntil[at] ?? 0) >= today && wanted[code] === 1) tally[code] = (tally[code] ?? 0) + 1;
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
    const { values } = this.#columns.single[facet];
    const counts = new Map<string, number>();
    this.#single[facet]?.forEach((count, code) => {
      if (code === 0 || count === 0) return;
      const value = values.text(code);
      add(counts, value, count);
      const parent = facet === 'category' ? this.#columns.parents.get(value) : undefined;
      if (parent !== undefined) add(counts, parent, count);
    });
    return counts;
  }

  #claimCounts(): Record<ClaimFacet, Map<string, number>> {
    const counts = { certificate: new Map(), right: new Map(), programme: new Map() } as Record<
      ClaimFacet,
      Map<string, number>
    >;
    this.#claims.forEach((count, code) => {
      if (count === 0) return;
      const text = this.#columns.claimValues.text(code);
      const facet = claimFacets.find((known) => text.startsWith(`${known}:`));
      if (facet !== undefined) counts[facet].set(text.slice(facet.length + 1), count);
    });
    return counts;
  }
}

function isSingle(facet: Facet): facet is SingleFacet {
  return (singleFacets as readonly string[]).includes(facet);
}

function add(counts: Map<string, number>, value: string, count: number): void {
  counts.set(value, (counts.get(value) ?? 0) + count);
}

function inOrder(counts: Map<string, number>): FacetCount[] {
  return [...counts]
    .map(([value, count]) => ({ value, count }))
    .sort((one, other) => other.count - one.count || (one.value < other.value ? -1 : 1));
}
