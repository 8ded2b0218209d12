import { categoryTree } from '#src/domain/category/categories.queries.server.ts';
import { facetLabels, labelled, type LabelledCount } from '#src/domain/search/facet-labels.queries.server.ts';
import type { ParameterProblem } from '#src/domain/search/parameter-problem.ts';
import { findEnterprises } from '#src/domain/search/find-enterprises.queries.server.ts';
import { isMiss } from '#src/domain/search/miss.ts';
import type { Relief } from '#src/domain/search/relief.ts';
import type { EnterpriseFacet, EnterpriseQuery, FacetCount } from '#src/domain/search/search.ts';
import { understandEnterpriseQuery } from '#src/domain/search/understand-query.queries.server.ts';
import type { Locale } from '#src/i18n/locale.ts';
import { today as currentDay } from '#src/platform/clock.server.ts';
import { listEnterpriseCards } from './enterprise-cards.queries.server.ts';
import type { EnterpriseCard } from './enterprise.ts';

/** A page of the list of UMKM with its filters. */
export type EnterpriseList = {
  query: EnterpriseQuery;
  problems: ParameterProblem[];
  total: number;
  cards: EnterpriseCard[];
  facets: Record<EnterpriseFacet, LabelledCount[]>;
  correctedQuery: string | null;
  /** The single filter to drop where nothing was found. */
  relief: Relief<EnterpriseFacet> | null;
  /** Nothing was found for the words alone. */
  isMiss: boolean;
};

/** The page of UMKM that an address asks for; what it says that nobody knows is left out and named. */
export async function readEnterpriseList(
  params: URLSearchParams,
  locale: Locale,
  today = currentDay(),
): Promise<EnterpriseList> {
  const { query, problems } = await understandEnterpriseQuery(params);
  const { answer, relief } = await findEnterprises(query, today);
  const [cards, labels, tree] = await Promise.all([
    listEnterpriseCards(answer.ids, today),
    facetLabels(locale),
    categoryTree(),
  ]);
  const chosen = query.chosen.category ?? [];
  // A hundred categories at once help nobody: those of the second level stand under a chosen one only.
  const isOffered = ({ value }: FacetCount) =>
    chosen.includes(value) || tree.topOf(value)?.id === value || chosen.includes(tree.topOf(value)?.id ?? '');
  return {
    query,
    problems,
    total: answer.total,
    cards,
    facets: labelled({ ...answer.facets, category: answer.facets.category.filter(isOffered) }, labels),
    correctedQuery: answer.correctedQuery,
    relief,
    isMiss: isMiss(query, answer.total),
  };
}
