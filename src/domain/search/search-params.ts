import { readChoices, readNumber, readPrices, readSort, readText } from './parameter-readers.ts';
import type { ParameterProblem } from './parameter-problem.ts';
import {
  enterpriseFacets,
  enterpriseSorts,
  productFacets,
  productSorts,
  type EnterpriseQuery,
  type ProductQuery,
  type SearchQuery,
} from './search.ts';

/** The parameters of `/produk` and of `/api/v1/products`, and of `/umkm` and `/api/v1/enterprises`. */
export const productParameters = [
  'q',
  ...productFacets,
  'price_min',
  'price_max',
  'sort',
  'page',
  'per_page',
] as const;
export const enterpriseParameters = ['q', ...enterpriseFacets, 'sort', 'page', 'per_page'] as const;

export const defaultPerPage = 24;
export const mostPerPage = 100;
export const lastPage = 100_000;

/** What was understood, and what was not: bad values are left out of the query and named. */
export type UnderstoodQuery<Query> = { query: Query; problems: ParameterProblem[] };

/**
 * Reads a query for products from the address. A facet may be repeated or hold a list with commas; prices may be written
 * as `50rb`. Whether a category or place exists is not known here: `understandProductQuery` asks that too.
 */
export function readProductQuery(params: URLSearchParams): UnderstoodQuery<ProductQuery> {
  const { query, problems } = readShared(params, productFacets, productSorts);
  const prices = readPrices(params);
  return { query: { ...query, ...prices.range }, problems: [...problems, ...prices.problems] };
}

/** Reads a query for UMKM from the address, likewise. */
export function readEnterpriseQuery(params: URLSearchParams): UnderstoodQuery<EnterpriseQuery> {
  return readShared(params, enterpriseFacets, enterpriseSorts);
}

/** Writes the query as parameters: only what differs from an empty one, always in the same order, so that equal queries
 *  have equal addresses. Places are written as codes. */
export function writeProductQuery(query: ProductQuery): URLSearchParams {
  const params = writeStart(query, productFacets);
  if (query.priceMin !== undefined) params.set('price_min', String(query.priceMin));
  if (query.priceMax !== undefined) params.set('price_max', String(query.priceMax));
  return writeEnd(params, query);
}

/** Writes a query for UMKM as parameters, likewise. */
export function writeEnterpriseQuery(query: EnterpriseQuery): URLSearchParams {
  return writeEnd(writeStart(query, enterpriseFacets), query);
}

/** A query that asks for nothing in particular: the first page of everything. */
export const everyProduct: ProductQuery = {
  text: '',
  chosen: {},
  sort: 'relevance',
  page: 1,
  perPage: defaultPerPage,
  priceMin: undefined,
  priceMax: undefined,
};

/** The first page of every UMKM. */
export const everyEnterprise: EnterpriseQuery = {
  text: '',
  chosen: {},
  sort: 'relevance',
  page: 1,
  perPage: defaultPerPage,
};

/** The names of parameters that nobody knows; pages ignore them (`utm_source`), the API refuses them. */
export function unknownParameters(params: URLSearchParams, known: readonly string[]): ParameterProblem[] {
  const names = [...new Set(params.keys())].filter((name) => !known.includes(name));
  return names.map((parameter) => ({ parameter, value: '', reason: 'unknown_parameter' }));
}

function readShared<Facet extends string, Sort extends string>(
  params: URLSearchParams,
  facets: readonly Facet[],
  sorts: readonly [Sort, ...Sort[]],
): UnderstoodQuery<SearchQuery<Facet, Sort>> {
  const text = readText(params);
  const choices = readChoices(params, facets);
  const sort = readSort(params, sorts);
  const page = readNumber(params, 'page', { otherwise: 1, most: lastPage, reason: 'not_a_page' });
  const perPage = readNumber(params, 'per_page', {
    otherwise: defaultPerPage,
    most: mostPerPage,
    reason: 'not_a_page_size',
  });
  return {
    query: {
      text: text.value,
      chosen: choices.value,
      sort: sort.value,
      page: page.value,
      perPage: perPage.value,
    },
    problems: [text, choices, sort, page, perPage].flatMap(({ problems }) => problems),
  };
}

function writeStart<Facet extends string>(
  query: SearchQuery<Facet, string>,
  facets: readonly Facet[],
): URLSearchParams {
  const params = new URLSearchParams();
  if (query.text !== '') params.set('q', query.text);
  for (const facet of facets) {
    for (const value of query.chosen[facet]?.toSorted() ?? []) params.append(facet, value);
  }
  return params;
}

function writeEnd(params: URLSearchParams, query: SearchQuery<string, string>): URLSearchParams {
  if (query.sort !== 'relevance') params.set('sort', query.sort);
  if (query.page !== 1) params.set('page', String(query.page));
  if (query.perPage !== defaultPerPage) params.set('per_page', String(query.perPage));
  return params;
}
