import { singleFacets, type Facet, type FacetColumns } from './facet-columns.ts';
import type { Chosen } from './facet-filter.ts';
import { productFacets, type FacetCount } from './search.ts';

/** Counts the values of rows, facet by facet. */
export class FacetTally {
  readonly #columns: FacetColumns;
  readonly #today: number;
  readonly #single: Record<string, Uint32Array>;
  readonly #claims: Uint32Array;
  /** The facet of every claim value, to count one facet alone. */
  readonly #facetOfClaim: string[];

  constructor(columns: FacetColumns, today: number) {
    this.#columns = columns;
    this.#today = today;
    this.#single = Object.fromEntries(
      singleFacets.map((facet) => [facet, new Uint32Array(columns.single[facet].values.size)]),
    );
    this.#claims = new Uint32Array(columns.claimValues.size);
    this.#facetOfClaim = Array.from({ length: columns.claimValues.size }, (_, code) => {
      const text = columns.claimValues.text(code);
      return text.slice(0, Math.max(0, text.indexOf(':')));
    });
  }

  /** Counts the row for every facet. */
  addAll(id: number): void {
    for (const facet of singleFacets) this.#addSingle(facet, id);
    this.#addClaims(id, undefined);
  }

  /** Counts the row for one facet only: the one whose choice it fails. */
  addOne(id: number, facet: Facet): void {
    if (isSingle(facet)) this.#addSingle(facet, id);
    else this.#addClaims(id, facet);
  }

  /** The counts, most first, then by value; chosen values stay even with 0. */
  counts(chosen: Chosen): Record<Facet, FacetCount[]> {
    return Object.fromEntries(
      productFacets.map((facet) => {
        const counts = isSingle(facet) ? this.#singleCounts(facet) : this.#claimCounts(facet);
        for (const value of chosen[facet] ?? []) if (!counts.has(value)) counts.set(value, 0);
        return [facet, inOrder(counts)];
      }),
    ) as Record<Facet, FacetCount[]>;
  }

  #addSingle(facet: (typeof singleFacets)[number], id: number): void {
    const tally = this.#single[facet];
    const code = this.#columns.single[facet].codes[id] ?? 0;
    if (tally !== undefined) tally[code] = (tally[code] ?? 0) + 1;
  }

  #addClaims(id: number, only: Facet | undefined): void {
    const { claimStart, claimCount, poolValue, poolUntil } = this.#columns;
    const start = claimStart[id] ?? 0;
    const end = start + (claimCount[id] ?? 0);
    for (let at = start; at < end; at += 1) {
      const code = poolValue[at] ?? 0;
      if ((poolUntil[at] ?? 0) < this.#today) continue;
      if (only === undefined || this.#facetOfClaim[code] === only) {
        this.#claims[code] = (this.#claims[code] ?? 0) + 1;
      }
    }
  }

  #singleCounts(facet: (typeof singleFacets)[number]): Map<string, number> {
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

  #claimCounts(facet: Facet): Map<string, number> {
    const counts = new Map<string, number>();
    this.#claims.forEach((count, code) => {
      if (count === 0 || this.#facetOfClaim[code] !== facet) return;
      counts.set(this.#columns.claimValues.text(code).slice(facet.length + 1), count);
    });
    return counts;
  }
}

function isSingle(facet: Facet): facet is (typeof singleFacets)[number] {
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
