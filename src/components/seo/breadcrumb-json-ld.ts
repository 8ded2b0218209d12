import type { CrumbView } from '#src/components/ui/view.ts';

/** The path to a page for search engines; the last crumb is the page itself. */
export function breadcrumbJsonLd(crumbs: readonly CrumbView[], siteUrl: string): object {
  return {
    '@context': 'https://schema.org',
    '@type': 'BreadcrumbList',
    itemListElement: crumbs.map(({ label, href }, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name: label,
      ...(href === undefined ? {} : { item: new URL(href, siteUrl).href }),
    })),
  };
}
