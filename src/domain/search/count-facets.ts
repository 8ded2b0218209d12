import type { Facet, FacetColumns } from './facet-columns.ts';
import { facetFilters, type Chosen } from './facet-filter.ts';
import { FacetTally } from './facet-tally.ts';
import type { FacetCount } from './search.ts';

export type Narrowing = {
  chosen: Chosen;
  priceMin: number | undefined;
  priceMax: number | undefined;
  /** As `dayNumber`. */
  today: number;
};

/**
 * Narrows candidates (undefined: every row) and counts the facets of the result in one pass. A row that fails exactly
 * one chosen facet counts for that facet alone, which is what "as if it were not chosen itself" means.
 */
export function countFacets(
  columns: FacetColumns,
  candidates: readonly number[] | undefined,
  narrowing: Narrowing,
): { matches: number[]; facets: Record<Facet, FacetCount[]> } {
  const { chosen, today } = narrowing;
  const filters = facetFilters(columns, chosen, today);
  const tally = new FacetTally(columns, today);
  const matches: number[] = [];
  const isInPrice = priceFilter(columns, narrowing);
  const consider = (id: number) => {
    if (!columns.isShown(id, today) || !isInPrice(id)) return;
    let failed: Facet | undefined;
    for (const filter of filters) {
      if (filter.passes(id)) continue;
      if (failed !== undefined) return;
      failed = filter.facet;
    }
    if (failed !== undefined) {
      tally.addOne(id, failed);
      return;
    }
    matches.push(id);
    tally.addAll(id);
  };
  if (candidates === undefined) for (let id = 0; id < columns.size; id += 1) consider(id);
  else for (const id of candidates) consider(id);
  return { matches, facets: tally.counts(chosen) };
}

function priceFilter(columns: FacetColumns, { priceMin, priceMax }: Narrowing): (id: number) => boolean {
  if (priceMin === undefined && priceMax === undefined) return () => true;
  const { price } = columns;
  const least = priceMin ?? 0;
  const most = priceMax ?? Number.POSITIVE_INFINITY;
  return (id) => (price[id] ?? 0) >= least && (price[id] ?? 0) <= most;
}
