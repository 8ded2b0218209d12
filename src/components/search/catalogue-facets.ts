import type { ActiveFilterView, FacetView, SortOptionView } from '#src/components/ui/view.ts';
import type { Catalogue } from '#src/domain/product/catalogue.ts';
import { writeProductQuery } from '#src/domain/search/search-params.ts';
import {
  productFacets,
  productSorts,
  type ProductFacet,
  type ProductQuery,
} from '#src/domain/search/search.ts';
import { formatRupiah } from '#src/i18n/format.ts';
import type { Locale } from '#src/i18n/locale.ts';
import { search as messages } from '#src/i18n/messages/search.ts';
import { paths } from '#src/paths.ts';

/** The address of a list of products; a changed query begins at its first page. */
export function listHref(query: ProductQuery, change: Partial<ProductQuery>, locale: Locale): string {
  return paths.products(locale, writeProductQuery({ ...query, page: 1, ...change }));
}

/**
 * The filters beside the list. Categories are the top ones, with what is chosen below them; a kelurahan is asked for
 * only within a kecamatan, since all 104 at once help nobody.
 */
export function facetViews({ facets, query, categories }: Catalogue, locale: Locale): FacetView[] {
  const t = messages[locale];
  const tops = new Set(categories.map((branch) => branch.id));
  const isOffered = (facet: ProductFacet, value: string) =>
    facet !== 'category' || tops.has(value) || (query.chosen.category ?? []).includes(value);
  return productFacets
    .filter((facet) => facet !== 'kelurahan' || isNarrowedToPlace(query))
    .map((facet) => ({
      name: facet,
      label: t.facets[facet],
      isOpen: facet === 'category' || (query.chosen[facet] ?? []).length > 0,
      values: facets[facet]
        .filter(({ value }) => isOffered(facet, value))
        .map((each) => ({ ...each, chosen: (query.chosen[facet] ?? []).includes(each.value) })),
    }))
    .filter((facet) => facet.values.length > 0);
}

/** The kinds below the one chosen category, each instead of it. */
export function kindLinks(catalogue: Catalogue, locale: Locale): { href: string; label: string }[] {
  const { query, facets, categories } = catalogue;
  const [chosen, ...others] = query.chosen.category ?? [];
  const branch = categories.find(({ id }) => id === chosen);
  if (branch === undefined || others.length > 0) return [];
  const counts = new Map(facets.category.map(({ value, count }) => [value, count]));
  return branch.children
    .filter(({ id }) => (counts.get(id) ?? 0) > 0)
    .map(({ id, name, nameEn }) => ({
      href: listHref(query, { chosen: { ...query.chosen, category: [id] } }, locale),
      label: locale === 'en' ? nameEn : name,
    }));
}

/** Every chosen filter with the address of the list without it. */
export function activeFilters({ facets, query }: Catalogue, locale: Locale): ActiveFilterView[] {
  const t = messages[locale];
  const chosen = productFacets.flatMap((facet) =>
    (query.chosen[facet] ?? []).map((value) => ({
      facet: t.facets[facet],
      label: facets[facet].find((each) => each.value === value)?.label ?? value,
      removeHref: listHref(query, { chosen: without(query, facet, value) }, locale),
    })),
  );
  const price = priceWords(query, locale);
  if (price === undefined) return chosen;
  const removeHref = listHref(query, { priceMin: undefined, priceMax: undefined }, locale);
  return [...chosen, { facet: t.price, label: price, removeHref }];
}

/** The orders that make sense: without words there is nothing to match best. The usual one leaves the address clean. */
export function sortOptions(query: ProductQuery, locale: Locale): SortOptionView[] {
  const usual = query.text === '' ? 'newest' : 'relevance';
  const current = query.sort === 'relevance' ? usual : query.sort;
  return productSorts
    .filter((sort) => sort !== 'relevance' || usual === 'relevance')
    .map((sort) => ({
      value: sort === usual ? '' : sort,
      label: messages[locale].sorts[sort],
      chosen: sort === current,
    }));
}

function priceWords({ priceMin, priceMax }: ProductQuery, locale: Locale): string | undefined {
  const t = messages[locale];
  const low = priceMin === undefined ? undefined : formatRupiah(priceMin, locale);
  const high = priceMax === undefined ? undefined : formatRupiah(priceMax, locale);
  if (low !== undefined && high !== undefined) return t.priceBetween(low, high);
  if (low !== undefined) return t.priceFrom(low);
  return high === undefined ? undefined : t.priceTo(high);
}

function without(query: ProductQuery, facet: ProductFacet, value: string): ProductQuery['chosen'] {
  const left = (query.chosen[facet] ?? []).filter((each) => each !== value);
  return { ...query.chosen, [facet]: left };
}

function isNarrowedToPlace({ chosen }: ProductQuery): boolean {
  return (chosen.kecamatan ?? []).length > 0 || (chosen.kelurahan ?? []).length > 0;
}
