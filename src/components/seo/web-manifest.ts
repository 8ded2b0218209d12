import type { Locale } from '#src/i18n/locale.ts';
import { frame } from '#src/i18n/messages/frame.ts';
import { seo } from '#src/i18n/messages/seo.ts';
import { paths } from '#src/paths.ts';

/** What a phone needs to put the site on its home screen. */
export function webManifest(locale: Locale): object {
  const t = seo[locale];
  return {
    id: '/',
    name: t.manifestName,
    short_name: t.manifestShortName,
    description: t.manifestDescription,
    lang: locale,
    dir: 'ltr',
    start_url: paths.home(locale),
    scope: '/',
    display: 'minimal-ui',
    background_color: '#fbf7ef',
    theme_color: '#fbf7ef',
    categories: ['shopping', 'food', 'business'],
    icons: [
      { src: '/icons/icon-192.png', sizes: '192x192', type: 'image/png' },
      { src: '/icons/icon-512.png', sizes: '512x512', type: 'image/png' },
      { src: '/icons/maskable-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
    ],
    shortcuts: [
      { name: frame[locale].products, url: paths.products(locale) },
      { name: frame[locale].enterprises, url: paths.enterprises(locale) },
    ],
  };
}
