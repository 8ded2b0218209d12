import type { Locale } from '#src/i18n/locale.ts';
import { home } from '#src/i18n/messages/home.ts';
import { paths } from '#src/paths.ts';

/** Tells search engines what the site is called and how it is searched. */
export function homeJsonLd(locale: Locale, siteUrl: string): unknown[] {
  return [
    {
      '@context': 'https://schema.org',
      '@type': 'WebSite',
      name: 'Etalase',
      url: siteUrl + paths.home(locale),
      description: home[locale].description,
      inLanguage: locale,
      potentialAction: {
        '@type': 'SearchAction',
        target: { '@type': 'EntryPoint', urlTemplate: `${siteUrl}${paths.products(locale)}?q={words}` },
        'query-input': 'required name=words',
      },
    },
  ];
}
