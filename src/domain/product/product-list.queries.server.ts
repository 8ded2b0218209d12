import { listProductCards } from './product-cards.queries.server.ts';
import type { ProductCard } from './product.ts';
import type { Locale } from '#src/i18n/locale.ts';
import { today as currentDay } from '#src/platform/clock.server.ts';
import { facetLabels, labelled, type LabelledCount } from '#src/domain/search/facet-labels.queries.server.ts';
import { facetNames } from '#src/domain/search/facet-names.queries.server.ts';
import type { MatchedForm } from '#src/domain/search/matched-forms.ts';
import type { ParameterProblem } from '#src/domain/search/parameter-problem.ts';
import { findProducts } from '#src/domain/search/find-products.queries.server.ts';
import { isMiss } from '#src/domain/search/miss.ts';
import type { Relief } from '#src/domain/search/relief.ts';
import type { ProductFacet, ProductQuery } from '#src/domain/search/search.ts';
import { understandProductQuery } from '#src/domain/search/understand-query.queries.server.ts';

/** A page of the list of products with its filters; words that filter have become filters of the query. */
export type ProductList = {
  query: ProductQuery;
  problems: ParameterProblem[];
  total: number;
  cards: ProductCard[];
  facets: Record<ProductFacet, LabelledCount[]>;
  correctedQuery: string | null;
  /** By what the products were found; undefined while nothing is typed. */
  matched: readonly MatchedForm[] | undefined;
  relief: Relief<ProductFacet> | null;
  /** Nothing was found for the words alone. */
  isMiss: boolean;
};

/** The page of products that an address asks for; what it says that nobody knows is left out and named. */
export async function readProductList(
  params: URLSearchParams,
  locale: Locale,
  today = currentDay(),
): Promise<ProductList> {
  const { query: asked, problems } = await understandProductQuery(params);
  const names = facetNames();
  const { query, answer, relief } = await findProducts(asked, today, names);
  const [cards, labels] = await Promise.all([
    listProductCards(answer.ids, today),
    facetLabels(locale, names),
  ]);
  return {
    query,
    problems,
    total: answer.total,
    cards,
    facets: labelled(answer.facets, labels),
    correctedQuery: answer.correctedQuery,
    matched: answer.matched,
    relief,
    isMiss: isMiss(asked, answer.total),
  };
}
