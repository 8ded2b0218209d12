import { claimFacets, singleFacets, type Facet } from '../facet-columns.ts';
import type { Chosen } from '../facet-filter.ts';
import { productFacets, type FacetCount } from '../search.ts';
import { countedAttributes, countsOfClaims, isClaimFacet } from './claim-ends.ts';

type Counted = { facets: Record<string, Record<string, number>> };

/** The attributes whose counts make up a facet on the day. */
export function facetAttributes(facet: Facet, today: string): string[] {
  return isClaimFacet(facet) ? countedAttributes(facet, today) : [facet];
}

/** Each facet from whichever answer counted it: most first, then by value; chosen values stay even with 0. */
export function facetCounts(
  answers: readonly (Counted | undefined)[],
  chosen: Chosen,
  today: string,
): Record<Facet, FacetCount[]> {
  const counted = Object.fromEntries(answers.flatMap((answer) => Object.entries(answer?.facets ?? {})));
  const entries = [...singleFacets, ...claimFacets].map((facet) => {
    const counts = isClaimFacet(facet)
      ? countsOfClaims(facet, today, counted)
      : new Map(Object.entries(counted[facet] ?? {}).filter(([, count]) => count > 0));
    for (const value of chosen[facet] ?? []) if (!counts.has(value)) counts.set(value, 0);
    return [facet, inOrder(counts)] as const;
  });
  const byFacet = new Map(entries);
  return Object.fromEntries(productFacets.map((facet) => [facet, byFacet.get(facet) ?? []])) as Record<
    Facet,
    FacetCount[]
  >;
}

function inOrder(counts: Map<string, number>): FacetCount[] {
  return [...counts]
    .map(([value, count]) => ({ value, count }))
    .sort((one, other) => other.count - one.count || (one.value < other.value ? -1 : 1));
}
