import type { SearchQuery } from './search.ts';

/** The one filter whose absence would bring most, and how much; `price` stands for both its ends. */
export type Relief<Facet extends string> = { dropped: Facet | 'price'; total: number };

type Priced = { priceMin?: number | undefined; priceMax?: number | undefined };

/** The query without one of its filters. */
export function withoutFilter<Query extends SearchQuery<string, string> & Priced>(
  query: Query,
  dropped: string,
): Query {
  if (dropped === 'price') return { ...query, page: 1, priceMin: undefined, priceMax: undefined };
  const rest = Object.entries(query.chosen).filter(([facet]) => facet !== dropped);
  return { ...query, page: 1, chosen: Object.fromEntries(rest) };
}

/** Which single filter to drop from a query that found nothing; null when no single one helps. */
export async function findRelief<Facet extends string, Query extends SearchQuery<Facet, string> & Priced>(
  query: Query,
  search: (query: Query) => Promise<{ total: number }>,
): Promise<Relief<Facet> | null> {
  const facets = (Object.keys(query.chosen) as Facet[]).filter(
    (facet) => (query.chosen[facet] ?? []).length > 0,
  );
  const hasPrice = query.priceMin !== undefined || query.priceMax !== undefined;
  let best: Relief<Facet> | null = null;
  for (const dropped of [...facets, ...(hasPrice ? (['price'] as const) : [])]) {
    const { total } = await search({ ...withoutFilter(query, dropped), perPage: 1 });
    if (total > (best?.total ?? 0)) best = { dropped, total };
  }
  return best;
}
