import type { Database } from '#db/client.ts';
import type { SearchServer, ServerAnswer, ServerQuery } from '#src/platform/meilisearch.server.ts';
import { claimFacets, singleFacets, type Facet } from '../facet-columns.ts';
import type { Chosen } from '../facet-filter.ts';
import { typedForms } from '../matched-forms.ts';
import { holdsLongNumber } from '../query-words.ts';
import type { Order } from '../row-order.server.ts';
import type { EnterpriseQuery, ProductQuery, SearchAnswer, SearchIndex } from '../search.ts';
import { readAskedWords } from './asked-words.server.ts';
import { conditions, isAmong, shownOn } from './conditions.ts';
import { facetAttributes, facetCounts } from './counts.ts';
import { findMostWords } from './most-words.server.ts';
import { indexNames, type IndexNames } from './index-names.ts';
import { queryText } from './query-text.ts';

type Query = Omit<ProductQuery, 'sort'> & { sort: Order | 'relevance' };

/** What a text was taken for: its words, a text to the server, or rows found for it in their order. */
type Reading = { words: readonly string[]; q: string; among?: readonly number[] };

const sorts: Record<Order, string[]> = {
  newest: ['listed_at:desc', 'id:asc'],
  price_asc: ['price:asc', 'id:asc'],
  price_desc: ['price:desc', 'id:asc'],
  name: ['name_key:asc', 'id:asc'],
};

const facets: readonly Facet[] = [...singleFacets, ...claimFacets];

/** The engine on a Meilisearch server; it fails when the server does, and knows what the feed has told it. */
export class MeilisearchIndex implements SearchIndex {
  readonly engine = 'meilisearch';
  readonly #database: Database;
  readonly #server: SearchServer;
  readonly #names: IndexNames;

  constructor(database: Database, server: SearchServer, prefix: string) {
    this.#database = database;
    this.#server = server;
    this.#names = indexNames(prefix);
  }

  searchProducts(query: ProductQuery, today: string) {
    return this.#search(this.#names.product, query, today);
  }

  searchEnterprises(query: EnterpriseQuery, today: string) {
    return this.#search(
      this.#names.enterprise,
      { ...query, priceMin: undefined, priceMax: undefined },
      today,
    );
  }

  /** Asks both indexes for nothing: a server may be there and refuse the key, or have lost its data. */
  async isHealthy(): Promise<boolean> {
    const nothing = { q: '', filter: [], facets: [], page: 1, hitsPerPage: 0 };
    try {
      for (const index of Object.values(this.#names)) await this.#server.search(index, [nothing]);
      return true;
    } catch {
      return false;
    }
  }

  async #search(index: string, query: Query, today: string): Promise<SearchAnswer<Facet>> {
    if (holdsLongNumber(query.text)) return nothingFound(query.chosen, today);
    const { words, naming } = await readAskedWords(this.#database, query.text);
    if (words.length === 0 && query.text.trim() !== '') return nothingFound(query.chosen, today);
    const strict = await this.#ask(index, query, { words, q: queryText(words) }, today);
    if (words.length === 0 || strict.candidates > 0) return strict.answer;
    // Words that describe narrow what there is; where nothing has them all, they are asked of none.
    if (naming.length < words.length) {
      const named = await this.#ask(index, query, { words, q: queryText(naming, words.at(-1)) }, today);
      if (named.candidates > 0) return named.answer;
    }
    const among = await findMostWords(this.#server, index, { naming, words }, today);
    if (among.length === 0) return strict.answer;
    return (await this.#ask(index, query, { words, q: '', among }, today)).answer;
  }

  /**
   * One request: the result with the counts of the facets that are not chosen, each chosen facet counted as if it were
   * not, and how many candidates there were before any filter.
   */
  async #ask(index: string, query: Query, reading: Reading, today: string) {
    const chosen = facets.filter((facet) => (query.chosen[facet] ?? []).length > 0);
    const { words, q, among } = reading;
    const within = among === undefined ? [] : [isAmong(among)];
    const count = (filter: string[], counted: readonly Facet[]): ServerQuery => ({
      q,
      filter: [...within, ...filter],
      facets: counted.flatMap((facet) => facetAttributes(facet, today)),
      page: 1,
      hitsPerPage: 0,
    });
    const page = pageOf(query, reading);
    const result = {
      ...count(
        conditions(query, today),
        facets.filter((facet) => !chosen.includes(facet)),
      ),
      ...page,
    };
    const [found, candidates, ...others] = await this.#server.search(index, [
      result,
      count([shownOn(today)], []),
      ...chosen.map((facet) => count(conditions(query, today, facet), [facet])),
    ]);
    return {
      candidates: candidates?.total ?? 0,
      answer: {
        total: found?.total ?? 0,
        ids: idsOf(query, reading, found),
        facets: facetCounts([found, ...others], query.chosen, today),
        correctedQuery: null,
        matched: words.length === 0 ? undefined : typedForms(words),
      },
    };
  }
}

/** Rows that were found for a text and ranked here are all fetched, to be put in that order. */
function pageOf(query: Query, { q, among }: Reading): Pick<ServerQuery, 'page' | 'hitsPerPage' | 'sort'> {
  if (query.sort === 'relevance' && among !== undefined) return { page: 1, hitsPerPage: among.length };
  const order = query.sort === 'relevance' ? 'newest' : query.sort;
  const sort = query.sort === 'relevance' && q !== '' ? {} : { sort: sorts[order] };
  return { page: query.page, hitsPerPage: query.perPage, ...sort };
}

function idsOf(query: Query, { among }: Reading, found: ServerAnswer | undefined): number[] {
  const ids = found?.ids ?? [];
  if (query.sort !== 'relevance' || among === undefined) return ids;
  const passed = new Set(ids);
  const from = (query.page - 1) * query.perPage;
  return among.filter((id) => passed.has(id)).slice(from, from + query.perPage);
}

function nothingFound(chosen: Chosen, today: string): SearchAnswer<Facet> {
  return { total: 0, ids: [], facets: facetCounts([], chosen, today), correctedQuery: null };
}
