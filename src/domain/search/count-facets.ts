import { cell, cellsPerRow, type Facet, type FacetColumns } from './facet-columns.ts';
import { facetFilters, type Chosen, type FacetFilter } from './facet-filter.ts';
import { FacetTally } from './facet-tally.ts';
import type { FacetCount } from './search.ts';

export type Narrowing = {
  chosen: Chosen;
  priceMin: number | undefined;
  priceMax: number | undefined;
  /** As `dayNumber`. */
  today: number;
};

/** What is left of the candidates, in their order, with the counts of its facets. */
export type Narrowed = { matches: Uint32Array; facets: Record<Facet, FacetCount[]> };

/**
 * Narrows candidates and counts the facets of the result. A row that fails exactly one chosen
 * facet counts for that facet alone, which is what "as if it were not chosen itself" means.
 */
export function countFacets(
  columns: FacetColumns,
  candidates: ArrayLike<number>,
  narrowing: Narrowing,
): Narrowed {
  const { chosen, today } = narrowing;
  const shown = shownRows(columns, candidates, narrowing);
  const filters = facetFilters(columns, chosen, today);
  const failed = new Uint8Array(filters.length === 0 ? 0 : shown.length);
  filters.forEach(({ mark }, index) => {
    mark(shown, failed, 1 << index);
  });
  const matches = filters.length === 0 ? shown : rowsWhere(shown, failed, 0);
  const tally = new FacetTally(columns, today);
  tally.addAll(matches);
  addNearMisses(tally, filters, shown, failed);
  return { matches, facets: tally.counts(chosen) };
}

function addNearMisses(
  tally: FacetTally,
  filters: FacetFilter[],
  shown: Uint32Array,
  failed: Uint8Array,
): void {
  filters.forEach(({ facet }, index) => {
    tally.addOne(rowsWhere(shown, failed, 1 << index), facet);
  });
}

/** The candidates that may be shown on the day and cost what was asked for. */
function shownRows(
  columns: FacetColumns,
  candidates: ArrayLike<number>,
  { today, priceMin, priceMax }: Narrowing,
): Uint32Array {
  const { cells, price, size } = columns;
  const isAnyPrice = priceMin === undefined && priceMax === undefined;
  const least = priceMin ?? 0;
  const most = priceMax ?? Number.POSITIVE_INFINITY;
  const rows = new Uint32Array(candidates.length);
  let kept = 0;
  for (let at = 0; at < candidates.length; at += 1) {
    const id = candidates[at] ?? 0;
    if (id >= size || (cells[id * cellsPerRow + cell.until] ?? 0) < today) continue;
    if (!isAnyPrice && ((price[id] ?? 0) < least || (price[id] ?? 0) > most)) continue;
    rows[kept] = id;
    kept += 1;
  }
  return rows.subarray(0, kept);
}

function rowsWhere(rows: Uint32Array, failed: Uint8Array, wanted: number): Uint32Array {
  let size = 0;
  for (let at = 0; at < rows.length; at += 1) if (failed[at] === wanted) size += 1;
  const found = new Uint32Array(size);
  let count = 0;
  for (let at = 0; at < rows.length; at += 1) {
    if (failed[at] !== wanted) continue;
    found[count] = rows[at] ?? 0;
    count += 1;
  }
  return found;
}
