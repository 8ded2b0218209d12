import { searchIndex } from './search-index.server.ts';
import type { ProductFacet, ProductQuery, SearchAnswer } from './search.ts';

export type FoundProducts = {
  query: ProductQuery;
  answer: SearchAnswer<ProductFacet>;
  /** The facets and prices that words of the text were taken for. */
  filters: string[];
};

/** Finds the products that a query asks for. */
export async function findProducts(query: ProductQuery, today: string): Promise<FoundProducts> {
  return { query, answer: await searchIndex().searchProducts(query, today), filters: [] };
}
