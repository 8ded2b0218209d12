import { EmbeddedShelf } from './embedded-shelf.server.ts';
import type { ReadJson, ReadStamp } from './read.server.ts';
import type { EnterpriseQuery, ProductQuery, SearchIndex, SuggestionIndex } from './search.ts';
import { enterpriseShelf, productShelf } from './shelf.server.ts';

/** The engine that needs nothing installed: FTS5 in the database, facets in typed arrays. */
export class EmbeddedIndex implements SearchIndex, SuggestionIndex {
  readonly engine = 'embedded';
  readonly #read: ReadJson;
  readonly #products: EmbeddedShelf;
  readonly #enterprises: EmbeddedShelf;

  /** Without a stamp the lists of words are compared at each search. */
  constructor(read: ReadJson, stamp?: ReadStamp) {
    this.#read = read;
    this.#products = new EmbeddedShelf(read, productShelf, stamp);
    this.#enterprises = new EmbeddedShelf(read, enterpriseShelf, stamp);
  }

  searchProducts(query: ProductQuery, today: string) {
    return this.#products.search(query, today);
  }

  searchEnterprises(query: EnterpriseQuery, today: string) {
    return this.#enterprises.search({ ...query, priceMin: undefined, priceMax: undefined }, today);
  }

  suggest(kind: 'product' | 'enterprise', text: string, today: string) {
    return (kind === 'product' ? this.#products : this.#enterprises).suggest(text, today);
  }

  async isHealthy(): Promise<boolean> {
    try {
      for (const { words, table } of [productShelf, enterpriseShelf]) {
        await this.#read(`select json_array((select rowid from ${words} where ${words} match '"a"' limit 1),
          (select 1 from ${table} limit 1))`);
      }
      return true;
    } catch {
      return false;
    }
  }
}
