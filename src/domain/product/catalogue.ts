import type { CategoryBranch } from '#src/domain/category/category.ts';
import type { MatchedForm } from '#src/domain/search/matched-forms.ts';
import type { ParameterProblem } from '#src/domain/search/parameter-problem.ts';
import type { Relief } from '#src/domain/search/relief.ts';
import type { FacetCount, ProductFacet, ProductQuery } from '#src/domain/search/search.ts';
import type { ProductCard } from './product.ts';

/** A page of the list of products with its filters, and the categories that lead on from it. */
export type Catalogue = {
  query: ProductQuery;
  /** What the address says that nobody knows; it is left out of the query. */
  problems: ParameterProblem[];
  total: number;
  cards: ProductCard[];
  /** Counts with their words in the page's language. */
  facets: Record<ProductFacet, (FacetCount & { label: string })[]>;
  correctedQuery: string | null;
  /** By what the products were found; undefined while nothing is typed. */
  matched: readonly MatchedForm[] | undefined;
  /** The single filter to drop where nothing was found. */
  relief: Relief<ProductFacet> | null;
  /** Nothing was found for the words alone. */
  isMiss: boolean;
  categories: readonly CategoryBranch[];
};
