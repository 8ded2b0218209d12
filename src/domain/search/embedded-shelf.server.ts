import { Browsing } from './browsing.ts';
import { endedPoints } from './claim-points.ts';
import { ColumnSource } from './column-source.server.ts';
import { countFacets, type Narrowing } from './count-facets.ts';
import { dayNumber } from './day-number.ts';
import type { Facet } from './facet-columns.ts';
import type { Chosen } from './facet-filter.ts';
import type { ReadJson, ReadStamp } from './read.server.ts';
import { matchedForms } from './matched-forms.ts';
import { RowOrders, type Order } from './row-order.server.ts';
import type { SearchAnswer } from './search.ts';
import type { Shelf } from './shelf.server.ts';
import { bestOf } from './sorted-ids.ts';
import { TextMatcher, type RowsInMemory, type TextMatch } from './text-match.server.ts';

/** Beyond so many matches the words tell them too little apart: the newest come first. */
const mostRanked = 100_000;

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

  constructor(read: ReadJson, shelf: Shelf, stamp: ReadStamp | undefined) {
    this.#source = new ColumnSource(read, shelf);
    this.#orders = new RowOrders(read, shelf, this.#source);
    this.#matcher = new TextMatcher(read, shelf, stamp);
  }

  async search(query: ShelfQuery, today: string): Promise<SearchAnswer<Facet>> {
    const narrowing = { ...query, today: dayNumber(today) };
    const rows = await this.#rows(narrowing.today);
    return query.text.trim() === ''
      ? this.#browse(query, narrowing)
      : this.#find(query, narrowing, await this.#matcher.match(query.text, rows));
  }

  /** The rows that a text which is being typed may end in. */
  async suggest(text: string, today: string): Promise<number[]> {
    const rows = await this.#rows(dayNumber(today));
    return this.#matcher.suggest(text, rows);
  }

  async #browse({ sort, page, perPage }: ShelfQuery, narrowing: Narrowing): Promise<SearchAnswer<Facet>> {
    const { columns, version } = this.#source;
    const { matches, total, facets } = this.#browsing.narrow(columns, version, narrowing);
    const ids = await this.#orders.pageOf(matches, orderOf(sort), (page - 1) * perPage, perPage);
    return { total, ids, facets, correctedQuery: null };
  }

  /** Filters have no say in what a text matches: what they leave nothing of is answered with nothing, not with worse. */
  async #find(query: ShelfQuery, narrowing: Narrowing, match: TextMatch): Promise<SearchAnswer<Facet>> {
    const { matches, facets } = countFacets(this.#source.columns, match.ids, narrowing);
    const { ids, correctedQuery } = await this.#page(query, matches, match);
    return { total: matches.length, ids, facets, correctedQuery, matched: matchedForms(match.slots) };
  }

  async #rows(day: number): Promise<RowsInMemory> {
    const columns = await this.#source.current();
    const { names, version } = this.#source;
    const isShown = (id: number) => columns.isShown(id, day);
    return { names, version, isShown, endedPoints: endedPoints(columns, day) };
  }

  async #page({ sort, page, perPage }: ShelfQuery, matches: Uint32Array, match: TextMatch) {
    const from = (page - 1) * perPage;
    const isByText = sort === 'relevance' && matches.length <= mostRanked;
    const isScored = match.scorer !== undefined && matches.length > 0 && (isByText || match.isCorrected);
    if (!isScored) {
      const ids = await this.#orders.page(matches, orderOf(sort), from, perPage);
      return { ids, correctedQuery: match.correctedQuery(undefined) };
    }
    const scored = matches.subarray(0, mostRanked);
    const scores = match.scorer?.scores(scored) ?? new Float64Array(0);
    return {
      ids: isByText
        ? bestOf(scored, scores, from, perPage)
        : await this.#orders.page(matches, orderOf(sort), from, perPage),
      correctedQuery: match.isCorrected ? match.correctedQuery(bestOf(scored, scores, 0, 1)[0]) : null,
    };
  }
}

function orderOf(sort: Order | 'relevance'): Order {
  return sort === 'relevance' ? 'newest' : sort;
}
