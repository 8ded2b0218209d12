import type { Facet, FacetColumns, SingleFacet } from './facet-columns.ts';
import { cell, cellsPerRow, claimFacets, singleFacets } from './facet-columns.ts';

export type Chosen = Partial<Record<Facet, string[]>>;

/**
 * One chosen facet: sets its bit for every row that fails it. A loop over typed arrays for each facet, because asking
 * a function about row after row took five times as long (500,000 rows).
 */
export type FacetFilter = {
  facet: Facet;
  /** `failed[i]` belongs to `ids[i]`. */
  mark: (ids: Uint32Array, failed: Uint8Array, bit: number) => void;
};

/** The chosen facets as filters: within a facet OR; the caller joins them with AND. */
export function facetFilters(columns: FacetColumns, chosen: Chosen, today: number): FacetFilter[] {
  const singles = singleFacets.flatMap((facet) => {
    const values = chosen[facet] ?? [];
    return values.length === 0 ? [] : [{ facet, mark: singleFilter(columns, facet, values) }];
  });
  const claims = claimFacets.flatMap((facet) => {
    const values = chosen[facet] ?? [];
    return values.length === 0 ? [] : [{ facet, mark: claimFilter(columns, facet, values, today) }];
  });
  return [...singles, ...claims];
}

/** For each value of a facet by its number whether it is among the chosen ones. */
export function allowedValues(
  { values, parents }: FacetColumns,
  facet: SingleFacet,
  chosen: readonly string[],
): Uint8Array {
  const wanted = new Set(chosen);
  const allowed = new Uint8Array(values[facet].size);
  for (let code = 1; code < allowed.length; code += 1) {
    const value = values[facet].text(code);
    const parent = facet === 'category' ? parents.get(value) : undefined;
    if (wanted.has(value) || (parent !== undefined && wanted.has(parent))) allowed[code] = 1;
  }
  return allowed;
}

function singleFilter(
  columns: FacetColumns,
  facet: SingleFacet,
  chosen: readonly string[],
): FacetFilter['mark'] {
  const { cells } = columns;
  const allowed = allowedValues(columns, facet, chosen);
  const place = cell[facet];
  return (ids, failed, bit) => {
    for (let at = 0; at < ids.length; at += 1) {
      const value = cells[(ids[at] ?? 0) * cellsPerRow + place] ?? 0;
      if (allowed[value] !== 1) failed[at] = (failed[at] ?? 0) | bit;
    }
  };
}

function claimFilter(
  columns: FacetColumns,
  facet: string,
  chosen: string[],
  today: number,
): FacetFilter['mark'] {
  const { cells, claimStart, claims } = columns;
  const allowed = new Uint8Array(columns.claimValues.size);
  for (const value of chosen) {
    const code = columns.claimValues.find(`${facet}:${value}`);
    if (code !== undefined) allowed[code] = 1;
  }
  const passes = (id: number): boolean => {
    const start = claimStart[id] ?? 0;
    const end = start + 2 * (cells[id * cellsPerRow + cell.claimCount] ?? 0);
    for (let at = start; at < end; at += 2) {
      if (allowed[claims[at] ?? 0] === 1 && (claims[at + 1] ?? 0) >= today) return true;
    }
    return false;
  };
  return (ids, failed, bit) => {
    for (let at = 0; at < ids.length; at += 1) {
      if (!passes(ids[at] ?? 0)) failed[at] = (failed[at] ?? 0) | bit;
    }
  };
}
