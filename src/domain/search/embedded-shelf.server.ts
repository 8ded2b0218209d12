import { Browsing } from './browsing.ts';
import { ColumnSource } from './column-source.server.ts';
import { countFacets } from './count-facets.ts';
import { dayNumber } from './day-number.ts';
import type { Facet, FacetColumns } from './facet-columns.ts';
import type { Chosen } from './facet-filter.ts';
import type { ReadJson } from './read.server.ts';
import { RowOrders, type Order } from './row-order.server.ts';
import type { SearchAnswer } from './search.ts';
import type { Shelf } from './shelf.server.ts';
import { TextMatcher, type TextMatch } from './text-match.server.ts';

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
  readonly #source: ColumnSource;
  readonly #orders: RowOrders;
  readonly #matcher: TextMatcher;
  readonly #browsing = new Browsing();

  constructor(read: ReadJson, shelf: Shelf) {
    this.#source = new ColumnSource(read, shelf);
    this.#orders = new RowOrders(read, shelf, this.#source);
    this.#matcher = new TextMatcher(read, shelf);
  }

  async search(query: ShelfQuery, today: string): Promise<SearchAnswer<Facet>> {
    const columns = await this.#source.current();
    const narrowing = { ...query, today: dayNumber(today) };
    const match = await this.#match(query.text, columns, narrowing.today);
    const { matches, facets } =
      match === undefined
        ? this.#browsing.narrow(this.#source.columns, this.#source.version, narrowing)
        : countFacets(this.#source.columns, match.ids, narrowing);
    const from = (query.page - 1) * query.perPage;
    const isByText = query.sort === 'relevance' && match?.isRanked === true;
    const ids = isByText
      ? [...matches.subarray(from, from + query.perPage)]
      : await this.#orders.page(matches, orderOf(query.sort), from, query.perPage);
    return { total: matches.length, ids, facets, correctedQuery: match?.correctedQuery ?? null };
  }

  /** The rows that a text which is being typed may end in. */
  async suggest(text: string, today: string): Promise<number[]> {
    const columns = await this.#source.current();
    const day = dayNumber(today);
    return this.#matcher.suggest(text, this.#source.version, (id) => columns.isShown(id, day));
  }

  /**
   * The rows that the text asks for, undefined when it is empty. Filters have no say in it: what they leave nothing of is
   * answered with nothing, not with worse matches.
   */
  async #match(text: string, columns: FacetColumns, today: number): Promise<TextMatch | undefined> {
    if (text.trim() === '') return undefined;
    return this.#matcher.match(text, this.#source.version, (id) => columns.isShown(id, today));
  }
}

function orderOf(sort: Order | 'relevance'): Order {
  return sort === 'relevance' ? 'newest' : sort;
}
