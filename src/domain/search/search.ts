/** The port of search: what pages and the API ask, and what every engine answers. Pure; engines live beside it. */
import type { MatchedForm } from './matched-forms.ts';

export const productFacets = [
  'category',
  'kecamatan',
  'kelurahan',
  'certificate',
  'right',
  'readiness',
  'programme',
  'ships_abroad',
] as const;
export type ProductFacet = (typeof productFacets)[number];

export const enterpriseFacets = [
  'category',
  'kecamatan',
  'kelurahan',
  'certificate',
  'right',
  'readiness',
  'programme',
  'ships_abroad',
] as const;
export type EnterpriseFacet = (typeof enterpriseFacets)[number];

/** `relevance` falls back to `newest` while nothing is typed. */
export const productSorts = ['relevance', 'newest', 'price_asc', 'price_desc', 'name'] as const;
export type ProductSort = (typeof productSorts)[number];
export const enterpriseSorts = ['relevance', 'newest', 'name'] as const;
export type EnterpriseSort = (typeof enterpriseSorts)[number];

/**
 * Rights as shoppers filter them: filed and registered are never alike. `merek:didaftar` is a registered mark,
 * `merek:diajukan` one that is under way; likewise for every kind of right.
 */
export type RightValue = `${string}:${'diajukan' | 'didaftar'}`;

export type SearchQuery<Facet extends string, Sort extends string> = {
  /** What was typed, at most 200 characters; empty browses. */
  text: string;
  /** Within a facet OR, across facets AND. Values: category ids, region codes, certificate type ids, `RightValue`s,
   *  readiness bands, programme ids, and `ya` for ships_abroad. A top category includes its second level. */
  chosen: Partial<Record<Facet, string[]>>;
  sort: Sort;
  /** From 1. */
  page: number;
  /** 1 to 100. */
  perPage: number;
};

export type ProductQuery = SearchQuery<ProductFacet, ProductSort> & {
  /** Whole rupiah, both ends included. */
  priceMin: number | undefined;
  priceMax: number | undefined;
};
export type EnterpriseQuery = SearchQuery<EnterpriseFacet, EnterpriseSort>;

export type FacetCount = { value: string; count: number };

export type SearchAnswer<Facet extends string> = {
  total: number;
  /** Ids of the rows on this page, in order; equal rows stand by id, so that pages neither repeat nor leave out. */
  ids: number[];
  /** Counted on the result, each facet as if it were not chosen itself: most first, then by value; chosen values
   *  appear even with 0. */
  facets: Record<Facet, FacetCount[]>;
  /** What was searched for instead of a misspelt text, or null. */
  correctedQuery: string | null;
  /** By what rows were found, to mark it in their names; absent while nothing is typed. */
  matched?: readonly MatchedForm[] | undefined;
};

export type EngineName =
  | 'embedded'
  | 'meilisearch'
  /** The server does not answer, or not in time. */
  | 'embedded (meilisearch unreachable)'
  /** The server does not know yet everything that was written. */
  | 'embedded (meilisearch is catching up)';

/** What the database's own engine answers besides, whichever engine searches. */
export interface SuggestionIndex {
  /** Ids of rows whose names go on as a text that is being typed, the best first; a few. */
  suggest(kind: 'product' | 'enterprise', text: string, today: string): Promise<number[]>;
}

/** Every engine answers these; `today` (`YYYY-MM-DD`, Asia/Jakarta) decides which claims count. */
export interface SearchIndex {
  /** The engine that answers now, and why it is not the one that was asked for. */
  readonly engine: EngineName;
  searchProducts(query: ProductQuery, today: string): Promise<SearchAnswer<ProductFacet>>;
  searchEnterprises(query: EnterpriseQuery, today: string): Promise<SearchAnswer<EnterpriseFacet>>;
  /** Whether the engine can answer now. */
  isHealthy(): Promise<boolean>;
}
