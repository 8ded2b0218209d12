import { filterNames } from './words/filter-names.queries.server.ts';
import { readFilterWords, type FilterWords } from './words/filter-words.ts';
import { searchIndex } from './search-index.server.ts';
import type { ProductFacet, ProductQuery, SearchAnswer } from './search.ts';

export type FoundProducts = {
  /** What was searched for in the end: words that filter have become filters. */
  query: ProductQuery;
  answer: SearchAnswer<ProductFacet>;
  /** What words of the text were taken for: facets, and `price`. */
  filters: string[];
};

/**
 * Finds the products that a query asks for. Words that name a price, a certificate, a right or a place are taken as
 * filters; where these leave nothing, all words are sought as they stand.
 */
export async function findProducts(query: ProductQuery, today: string): Promise<FoundProducts> {
  const meant = query.text === '' ? undefined : readFilterWords(query.text, await filterNames());
  if (meant === undefined) return plainly(query, today);
  const narrowed = { ...query, ...withFilters(query, meant) };
  const filtered = await searchIndex().searchProducts(narrowed, today);
  const found = { query: narrowed, answer: filtered, filters: filtersOf(meant) };
  if (filtered.total > 0) return found;
  const plain = await plainly(query, today);
  return plain.answer.total > 0 ? plain : found;
}

async function plainly(query: ProductQuery, today: string): Promise<FoundProducts> {
  return { query, answer: await searchIndex().searchProducts(query, today), filters: [] };
}

/** What was chosen by hand stays as it is. */
function withFilters(query: ProductQuery, meant: FilterWords): FilterWords {
  return {
    text: meant.text,
    chosen: { ...meant.chosen, ...query.chosen },
    priceMin: query.priceMin ?? meant.priceMin,
    priceMax: query.priceMax ?? meant.priceMax,
  };
}

function filtersOf({ chosen, priceMin, priceMax }: FilterWords): string[] {
  return [...Object.keys(chosen), ...(priceMin === undefined && priceMax === undefined ? [] : ['price'])];
}
