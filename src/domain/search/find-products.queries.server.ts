import { facetNames, type FacetNames } from './facet-names.queries.server.ts';
import { filterNames } from './words/filter-names.queries.server.ts';
import { readFilterWords, type FilterName, type FilterWords } from './words/filter-words.ts';
import { findRelief, type Relief } from './relief.ts';
import { searchIndex } from './search-index.server.ts';
import type { ProductFacet, ProductQuery, SearchAnswer } from './search.ts';

export type FoundProducts = {
  /** What was searched for in the end: words that filter have become filters. */
  query: ProductQuery;
  answer: SearchAnswer<ProductFacet>;
  /** What words of the text were taken for: facets, and `price`. */
  filters: string[];
  /** The single filter to drop where nothing was found. */
  relief: Relief<ProductFacet> | null;
};

/**
 * Finds the products that a query asks for. Words that name a price, a certificate, a right or a place are taken as
 * filters; where these leave nothing, all words are sought as they stand.
 */
export async function findProducts(
  query: ProductQuery,
  today: string,
  names: Promise<FacetNames> = facetNames(),
): Promise<FoundProducts> {
  return readAndFind(query, today, await filterNames(names));
}

async function readAndFind(
  query: ProductQuery,
  today: string,
  names: readonly FilterName[],
): Promise<FoundProducts> {
  const meant = query.text === '' ? undefined : readFilterWords(query.text, names);
  if (meant === undefined) return plainly(query, today);
  const narrowed = { ...query, ...withFilters(query, meant) };
  const filtered = await searchIndex().searchProducts(narrowed, today);
  if (filtered.total > 0)
    return { query: narrowed, answer: filtered, filters: filtersOf(meant), relief: null };
  const relief = await reliefOf(narrowed, today);
  const missed = { query: narrowed, answer: filtered, filters: filtersOf(meant), relief };
  // What costs more is no answer to `sandal di bawah 50rb`: it is said that there is some.
  if (meant.hasPriceBound && relief?.dropped === 'price') return missed;
  const plain = await plainly(query, today);
  return plain.answer.total > 0 ? plain : missed;
}

async function plainly(query: ProductQuery, today: string): Promise<FoundProducts> {
  const answer = await searchIndex().searchProducts(query, today);
  return { query, answer, filters: [], relief: answer.total > 0 ? null : await reliefOf(query, today) };
}

function reliefOf(query: ProductQuery, today: string): Promise<Relief<ProductFacet> | null> {
  return findRelief<ProductFacet, ProductQuery>(query, (wider) => searchIndex().searchProducts(wider, today));
}

/** What was chosen by hand stays as it is. */
function withFilters(query: ProductQuery, meant: FilterWords): Omit<FilterWords, 'hasPriceBound'> {
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
