import { ColumnSource } from './column-source.server.ts';
import { countFacets } from './count-facets.ts';
import { dayNumber } from './day-number.ts';
import type { Facet, FacetColumns } from './facet-columns.ts';
import type { Chosen } from './facet-filter.ts';
import { queryWords } from './query-words.ts';
import type { ReadJson } from './read.server.ts';
import { RowOrders, type Order } from './row-order.server.ts';
import type { SearchAnswer } from './search.ts';
import type { Shelf } from './shelf.server.ts';
import { matchAllWords, matchMostWords, type TextMatch } from './text-match.server.ts';

export type ShelfQuery = {
  text: string;
  chosen: Chosen;
  sort: Order | 'relevance';
  page: number;
  perPage: number;
  priceMin: number | undefined;
  priceMax: number | undefined;
};

/** Searches one shelf: words in FTS5, then facets, filters and orders over the columns in memory. */
export class EmbeddedShelf {
  readonly #read: ReadJson;
  readonly #shelf: Shelf;
  readonly #columns: ColumnSource;
  readonly #orders: RowOrders;

  constructor(read: ReadJson, shelf: Shelf) {
    this.#read = read;
    this.#shelf = shelf;
    this.#columns = new ColumnSource(read, shelf);
    this.#orders = new RowOrders(read, shelf);
  }

  async search(query: ShelfQuery, today: string): Promise<SearchAnswer<Facet>> {
    const current = await this.#columns.current();
    const day = dayNumber(today);
    const match = query.text.trim() === '' ? undefined : await this.#match(query.text, current.columns, day);
    const { matches, facets } = countFacets(current.columns, match?.ids, { ...query, today: day });
    const from = (query.page - 1) * query.perPage;
    const isByText = query.sort === 'relevance' && match?.isRanked === true;
    const ids = isByText
      ? matches.slice(from, from + query.perPage)
      : await this.#orders.page(matches, orderOf(query.sort), current, from, query.perPage);
    return { total: matches.length, ids, facets, correctedQuery: null };
  }

  /**
   * From the strictest reading of the text to the loosest, until one finds something that may be shown. Filters have no
   * say in it: what they leave nothing of is answered with nothing, not with worse matches.
   */
  async #match(text: string, columns: FacetColumns, today: number): Promise<TextMatch> {
    const words = queryWords(text);
    for (const attempt of words.length === 0 ? [] : [matchAllWords, matchMostWords]) {
      const match = await attempt(this.#read, this.#shelf, words);
      if (match.ids.some((id) => columns.isShown(id, today))) return match;
    }
    return { ids: [], isRanked: true };
  }
}

function orderOf(sort: Order | 'relevance'): Order {
  return sort === 'relevance' ? 'newest' : sort;
}
