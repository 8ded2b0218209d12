import { claimFacets, singleFacets, type Facet, type FacetColumns } from './facet-columns.ts';

export type Chosen = Partial<Record<Facet, string[]>>;

/** One chosen facet, ready to be asked about row after row; values nobody has let nothing pass. */
export type FacetFilter = { facet: Facet; passes: (id: number) => boolean };

/** The chosen facets as filters: within a facet OR; the caller joins them with AND. */
export function facetFilters(columns: FacetColumns, chosen: Chosen, today: number): FacetFilter[] {
  const singles = singleFacets.flatMap((facet) => {
    const values = chosen[facet] ?? [];
    return values.length === 0 ? [] : [{ facet, passes: singleFilter(columns, facet, values) }];
  });
  const claims = claimFacets.flatMap((facet) => {
    const values = chosen[facet] ?? [];
    return values.length === 0 ? [] : [{ facet, passes: claimFilter(columns, facet, values, today) }];
  });
  return [...singles, ...claims];
}

function singleFilter(columns: FacetColumns, facet: (typeof singleFacets)[number], chosen: string[]) {
  const { codes, values } = columns.single[facet];
  const wanted = new Set(chosen);
  const allowed = new Uint8Array(values.size);
  for (let code = 1; code < values.size; code += 1) {
    const value = values.text(code);
    const parent = facet === 'category' ? columns.parents.get(value) : undefined;
    if (wanted.has(value) || (parent !== undefined && wanted.has(parent))) allowed[code] = 1;
  }
  return (id: number) => allowed[codes[id] ?? 0] === 1;
}

function claimFilter(columns: FacetColumns, facet: string, chosen: string[], today: number) {
  const { claimStart, claimCount, poolValue, poolUntil } = columns;
  const allowed = new Uint8Array(columns.claimValues.size);
  for (const value of chosen) {
    const code = columns.claimValues.find(`${facet}:${value}`);
    if (code !== undefined) allowed[code] = 1;
  }
  return (id: number) => {
    const start = claimStart[id] ?? 0;
    const end = start + (claimCount[id] ?? 0);
    for (let at = start; at < end; at += 1) {
      if (allowed[poolValue[at] ?? 0] === 1 && (poolUntil[at] ?? 0) >= today) return true;
    }
    return false;
  };
}
