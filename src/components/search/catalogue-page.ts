import { breadcrumbJsonLd } from '#src/components/seo/breadcrumb-json-ld.ts';
import { itemListJsonLd } from '#src/components/seo/item-list-json-ld.ts';
import { nameIn } from '#src/components/product/product-words.ts';
import type { CrumbView } from '#src/components/ui/view.ts';
import type { Catalogue } from '#src/domain/product/catalogue.ts';
import { defaultPerPage, everyProduct, writeProductQuery } from '#src/domain/search/search-params.ts';
import type { ProductFacet, ProductQuery } from '#src/domain/search/search.ts';
import { formatNumber } from '#src/i18n/format.ts';
import type { Locale } from '#src/i18n/locale.ts';
import { facets as reasons } from '#src/i18n/messages/facets.ts';
import { product } from '#src/i18n/messages/product.ts';
import { search as messages } from '#src/i18n/messages/search.ts';
import { paths } from '#src/paths.ts';
import { listHref } from './catalogue-facets.ts';

/** How many pages the list has; an empty one has one. */
export function pageCountOf({ total, query }: Catalogue): number {
  return Math.max(1, Math.ceil(total / query.perPage));
}

/** Which of all products are on this page, from 1; undefined when none is. */
export function shownRange({ query, cards }: Catalogue): { first: number; last: number } | undefined {
  if (cards.length === 0) return undefined;
  const before = (query.page - 1) * query.perPage;
  return { first: before + 1, last: before + cards.length };
}

/** What the list is of: the words, the one category, the one kecamatan, or everything. */
export function headingOf(catalogue: Catalogue, locale: Locale): string {
  const t = messages[locale];
  const category = onlyLabel(catalogue, 'category');
  const place = onlyLabel(catalogue, 'kecamatan');
  const { text } = catalogue.query;
  const what = text === '' ? category : `“${text}”`;
  if (what !== undefined && place !== undefined) return t.titleBoth(what, place);
  if (text !== '') return t.titleFor(text);
  if (category !== undefined) return t.titleInCategory(category);
  return place === undefined ? t.allProducts : t.titleInKecamatan(place);
}

/** The heading for the window's title and for search engines; further pages say which they are. */
export function titleOf(catalogue: Catalogue, locale: Locale): string {
  const { page } = catalogue.query;
  const heading = headingOf(catalogue, locale);
  return page === 1 ? heading : `${heading}, ${messages[locale].page(formatNumber(page, locale))}`;
}

/** One sentence for search engines and shared links, naming what was asked. */
export function descriptionOf(catalogue: Catalogue, locale: Locale): string {
  const t = messages[locale];
  const heading = headingOf(catalogue, locale);
  if (catalogue.total === 0) return t.descriptionEmpty(heading);
  return t.description(formatNumber(catalogue.total, locale), heading);
}

/**
 * The address that search engines should keep for this list: all products, one category, one kecamatan, or both, page
 * by page. What someone typed, and narrower combinations, would be endless thin copies of these, so they name the list
 * that they are a part of. Shared by both languages.
 */
export function canonicalPathOf({ query, total }: Pick<Catalogue, 'query' | 'total'>): string {
  const landing = {
    category: onlyValue(query.chosen.category),
    kecamatan: onlyValue(query.chosen.kecamatan),
  };
  const isItself = isLanding(query) && query.page <= Math.ceil(total / query.perPage);
  const kept = { ...everyProduct, chosen: landing, page: isItself ? query.page : 1 };
  return paths.products('id', writeProductQuery(kept));
}

/** The one chosen value, as a choice; several make a list of their own that no landing page shows. */
function onlyValue(values: string[] | undefined): string[] {
  return values?.length === 1 ? values : [];
}

function isLanding(query: ProductQuery): boolean {
  const chosen = Object.entries(query.chosen).filter(([, values]) => values.length > 0);
  const isOfLanding = chosen.every(([facet, values]) => landingFacets.has(facet) && values.length === 1);
  const isPlain = query.priceMin === undefined && query.priceMax === undefined && query.sort === 'relevance';
  return query.text === '' && isOfLanding && isPlain && query.perPage === defaultPerPage;
}

const landingFacets = new Set<string>(['category', 'kecamatan'] satisfies ProductFacet[]);

/** The neighbours of this page in the list. */
export function neighbours(
  catalogue: Catalogue,
  locale: Locale,
): { prev: string | undefined; next: string | undefined } {
  const { query } = catalogue;
  const last = pageCountOf(catalogue);
  return {
    prev:
      query.page > 1 && query.page <= last + 1
        ? listHref(query, { page: query.page - 1 }, locale)
        : undefined,
    next: query.page < last ? listHref(query, { page: query.page + 1 }, locale) : undefined,
  };
}

/** The way to the list. */
export function catalogueCrumbs(catalogue: Catalogue, locale: Locale): CrumbView[] {
  const all = product[locale].catalogue;
  if (isEverything(catalogue.query)) return [{ label: all }];
  return [{ label: all, href: paths.products(locale) }, { label: headingOf(catalogue, locale) }];
}

/** The list and the way to it for search engines. */
export function catalogueJsonLd(catalogue: Catalogue, locale: Locale, siteUrl: string): object[] {
  const { query, cards, total } = catalogue;
  const items = cards.map((card) => ({ name: nameIn(card, locale), href: paths.product(locale, card.slug) }));
  const first = (query.page - 1) * query.perPage + 1;
  return [
    itemListJsonLd(items, siteUrl, total, first),
    breadcrumbJsonLd(catalogueCrumbs(catalogue, locale), siteUrl),
  ];
}

/** What was left out of the address or taken otherwise, each part named with the reason. */
export function problemSentences({ problems }: Catalogue, locale: Locale): string[] {
  const t = messages[locale];
  return problems.map(({ parameter, value, reason }) => {
    const name = parameter in t.parameters ? t.parameters[parameter as keyof typeof t.parameters] : parameter;
    // Here it is mended; the API refuses it.
    const sentence = reason === 'prices_swapped' ? t.pricesSwapped : reasons[locale].reasons[reason](value);
    return `${name}: ${sentence}`;
  });
}

function onlyLabel({ query, facets }: Catalogue, facet: ProductFacet): string | undefined {
  const [value, ...others] = query.chosen[facet] ?? [];
  if (value === undefined || others.length > 0) return undefined;
  return facets[facet].find((each) => each.value === value)?.label;
}

function isEverything(query: ProductQuery): boolean {
  return writeProductQuery({ ...query, page: 1 }).size === 0;
}
