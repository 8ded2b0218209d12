/** The languages of the pages: Indonesian at the root, English under /en for foreign buyers. */
export const locales = ['id', 'en'] as const;
export type Locale = (typeof locales)[number];
export const defaultLocale: Locale = 'id';

/** Splits a request's path into its language and the path that both languages share: `/en/umkm` → `en`, `/umkm`. */
export function splitLocale(pathname: string): { locale: Locale; path: string } {
  if (pathname === '/en' || pathname.startsWith('/en/')) {
    return { locale: 'en', path: pathname.slice(3) || '/' };
  }
  return { locale: defaultLocale, path: pathname };
}

/** The address of a shared path in a language: `('en', '/umkm')` → `/en/umkm`. */
export function localePath(locale: Locale, path: string): string {
  if (locale === defaultLocale) return path;
  return path === '/' ? '/en' : `/en${path}`;
}
