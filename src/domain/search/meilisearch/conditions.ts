import { dayNumber } from '../day-number.ts';
import { claimFacets, singleFacets, type Facet } from '../facet-columns.ts';
import type { Chosen } from '../facet-filter.ts';
import { countsOn, isClaimFacet } from './claim-ends.ts';

/** No day is before the first one. */
const nothing = 'public_until < 0';

export type Narrowing = {
  chosen: Chosen;
  priceMin: number | undefined;
  priceMax: number | undefined;
};

/** What may be shown on the day. */
export function shownOn(today: string): string {
  return `public_until >= ${dayNumber(today)}`;
}

/** What was last sent with a score that counts a claim which is over on the day. */
export function scoredTooHighOn(today: string): string {
  return `score_until < ${dayNumber(today)}`;
}

/** The conditions of a query on a day, all of which must hold; those of the facet `but` are left out. */
export function conditions(query: Narrowing, today: string, but?: Facet): string[] {
  const facets = [...singleFacets, ...claimFacets].filter(
    (facet) => facet !== but && (query.chosen[facet] ?? []).length > 0,
  );
  return [
    shownOn(today),
    ...(query.priceMin === undefined ? [] : [`price >= ${query.priceMin}`]),
    ...(query.priceMax === undefined ? [] : [`price <= ${query.priceMax}`]),
    ...facets.map((facet) => hasOneOf(facet, query.chosen[facet] ?? [], today)),
  ];
}

/** That a row is one of those with the ids. */
export function isAmong(ids: readonly number[]): string {
  return ids.length === 0 ? nothing : `id IN [${ids.join(', ')}]`;
}

/** Values are ids, codes and bands; one with a quote or a backslash is in no document and could end its quotes. */
function hasOneOf(facet: Facet, values: readonly string[], today: string): string {
  if (isClaimFacet(facet))
    return values.map((value) => countsOn(facet, value, dayNumber(today))).join(' OR ');
  const quotable = values.filter((value) => !/["\\]/.test(value));
  if (quotable.length === 0) return nothing;
  return `${facet} IN [${quotable.map((value) => `"${value}"`).join(', ')}]`;
}
