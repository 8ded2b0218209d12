import type { ActiveFilterView, FacetView, SortOptionView } from '#src/components/ui/view.ts';
import { enterpriseFacets, enterpriseSorts } from '#src/domain/search/search.ts';
import type { EnterpriseFacet, EnterpriseQuery } from '#src/domain/search/search.ts';
import { writeEnterpriseQuery } from '#src/domain/search/search-params.ts';
import type { Locale } from '#src/i18n/locale.ts';
import { enterprise as messages } from '#src/i18n/messages/enterprise.ts';
import { search } from '#src/i18n/messages/search.ts';
import { paths } from '#src/paths.ts';

type Counts = Record<EnterpriseFacet, { value: string; label: string; count: number }[]>;

/** The two ways to look at the same search. */
export type EnterpriseView = 'daftar' | 'peta';

/** The address of a list or map for a query; the list is what one gets without asking. */
export function enterprisesHref(
  locale: Locale,
  query: EnterpriseQuery,
  view: EnterpriseView = 'daftar',
  kota?: string,
): string {
  const params = writeEnterpriseQuery(query);
  if (view === 'peta') params.set('tampilan', view);
  if (kota !== undefined) params.set('kota', kota);
  return paths.enterprises(locale, params);
}

/** The filters to choose from. Kelurahan only within chosen kecamatan: 158 of them at once help nobody. */
export function facetViews(counts: Counts, query: EnterpriseQuery, locale: Locale): FacetView[] {
  const chosenKecamatan = query.chosen.kecamatan ?? [];
  const isOffered = (facet: EnterpriseFacet, value: string) =>
    facet !== 'kelurahan' ||
    query.chosen.kelurahan?.includes(value) === true ||
    chosenKecamatan.some((code) => value.startsWith(`${code}.`));
  return enterpriseFacets
    .map((facet) => ({
      name: facet,
      label: search[locale].facets[facet],
      values: counts[facet]
        .filter(({ value }) => isOffered(facet, value))
        .map((each) => ({ ...each, chosen: query.chosen[facet]?.includes(each.value) ?? false })),
    }))
    .filter(({ values }) => values.length > 0)
    .map((facet, index) => ({ ...facet, isOpen: index < 2 || facet.values.some(({ chosen }) => chosen) }));
}

/** What is chosen, each with the address of the list without it. */
export function activeFilters(
  counts: Counts,
  query: EnterpriseQuery,
  locale: Locale,
  view: EnterpriseView = 'daftar',
): ActiveFilterView[] {
  return enterpriseFacets.flatMap((facet) =>
    (query.chosen[facet] ?? []).map((value) => ({
      facet: search[locale].facets[facet],
      label: counts[facet].find((each) => each.value === value)?.label ?? value,
      removeHref: enterprisesHref(locale, without(query, facet, value), view),
    })),
  );
}

/** The query without one chosen value, from its first page. */
export function without(query: EnterpriseQuery, facet: EnterpriseFacet, value: string): EnterpriseQuery {
  const left = query.chosen[facet]?.filter((each) => each !== value) ?? [];
  return { ...query, page: 1, chosen: { ...query.chosen, [facet]: left } };
}

/** The orders to choose from; the best match only when something was typed. */
export function sortViews(query: EnterpriseQuery, locale: Locale): SortOptionView[] {
  return enterpriseSorts
    .filter((sort) => sort !== 'relevance' || query.text !== '')
    .map((sort) => ({ value: sort, label: messages[locale].sorts[sort], chosen: sort === query.sort }));
}

/** What a form must carry on besides its own fields, as names and values. */
export function hiddenFields(query: EnterpriseQuery, left: readonly string[]): [string, string][] {
  return [...writeEnterpriseQuery({ ...query, page: 1 })].filter(([name]) => !left.includes(name));
}

/** The heading of a list: what was searched, or the category and place when just those were chosen. */
export function listTitle(counts: Counts, query: EnterpriseQuery, locale: Locale): string {
  const t = messages[locale];
  if (query.text !== '') return t.titleFor(query.text);
  const only = (facet: EnterpriseFacet) => {
    const [value, ...others] = query.chosen[facet] ?? [];
    return others.length > 0 ? undefined : counts[facet].find((each) => each.value === value)?.label;
  };
  const place = only('kelurahan') ?? only('kecamatan');
  const category = only('category');
  if (category !== undefined && place !== undefined) return t.titleOfIn(category, place);
  if (category !== undefined) return t.titleOf(category);
  return place === undefined ? t.title : t.titleIn(place);
}
