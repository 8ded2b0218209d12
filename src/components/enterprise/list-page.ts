import { breadcrumbJsonLd } from '#src/components/seo/breadcrumb-json-ld.ts';
import { itemListJsonLd } from '#src/components/seo/item-list-json-ld.ts';
import type { CrumbView } from '#src/components/ui/view.ts';
import type { EnterpriseCard } from '#src/domain/enterprise/enterprise.ts';
import type { EnterpriseQuery } from '#src/domain/search/search.ts';
import { defaultPerPage, everyEnterprise, writeEnterpriseQuery } from '#src/domain/search/search-params.ts';
import { formatNumber } from '#src/i18n/format.ts';
import type { Locale } from '#src/i18n/locale.ts';
import { enterprise as messages } from '#src/i18n/messages/enterprise.ts';
import type { PageProps } from '#src/layouts/page-props.ts';
import { paths } from '#src/paths.ts';
import { enterprisesHref } from './list-view.ts';

/** The way to a list of UMKM, or to its map. */
export function listCrumbs(title: string, locale: Locale, isMap = false): CrumbView[] {
  const t = messages[locale];
  const home = { label: t.home, href: paths.home(locale) };
  if (isMap) return [home, { label: t.title, href: paths.enterprises(locale) }, { label: t.asMap }];
  if (title === t.title) return [home, { label: t.title }];
  return [home, { label: t.title, href: paths.enterprises(locale) }, { label: title }];
}

/**
 * What a list of UMKM says about itself. Only plain lists are for search engines: all, one category, one place, or a
 * category in a place; any other choice is one of thousands that show the same firms, and names the list of all.
 */
export function listHead(
  title: string,
  query: EnterpriseQuery,
  found: { total: number; cards: readonly EnterpriseCard[] },
  locale: Locale,
  siteUrl: string,
): PageProps {
  const t = messages[locale];
  const count = t.results(formatNumber(found.total, locale));
  const pageCount = Math.ceil(found.total / query.perPage);
  const hrefOf = (page: number) => enterprisesHref(locale, { ...query, page });
  const items = found.cards.map(({ name, slug }) => ({ name, href: paths.enterprise(locale, slug) }));
  return {
    title: query.page === 1 ? title : `${title}, ${t.page(formatNumber(query.page, locale))}`,
    description: t.description(count, title),
    canonicalPath: enterprisesHref('id', isPlainList(query) ? query : everyEnterprise),
    // A page beyond the last is empty and leads nowhere: a robot would walk on through hundreds of them.
    noindex: found.cards.length === 0,
    prev: query.page > 1 && query.page <= pageCount + 1 ? hrefOf(query.page - 1) : undefined,
    next: query.page < pageCount ? hrefOf(query.page + 1) : undefined,
    jsonLd: [
      breadcrumbJsonLd(listCrumbs(title, locale), siteUrl),
      itemListJsonLd(items, siteUrl, found.total, (query.page - 1) * query.perPage + 1),
    ],
  };
}

function isPlainList(query: EnterpriseQuery): boolean {
  const params = writeEnterpriseQuery({ ...query, page: 1 });
  const names = [...params.keys()];
  const isOnce = new Set(names).size === names.length && query.perPage === defaultPerPage;
  return isOnce && names.every((name) => ['category', 'kecamatan', 'kelurahan'].includes(name));
}
