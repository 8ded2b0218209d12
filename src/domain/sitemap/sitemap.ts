import { defaultLocale, localePath, locales } from '#src/i18n/locale.ts';
import { xmlText } from './xml.ts';

/** A page that both languages share, with the day of its last change where one is known. */
export type SitemapPage = { path: string; changedOn: string | undefined };

/** A file of the sitemap: the pages that are always there, or a window of ids (`produk-3`). */
export type SitemapPart = { kind: 'halaman' } | { kind: 'produk' | 'umkm'; number: number };

/** Rows per file. Each stands there once per language, which makes the 10,000 addresses that we allow a file. */
export const rowsPerFile = 10_000 / locales.length;

/** The part with this name, undefined when no file can have it. */
export function readPart(name: string): SitemapPart | undefined {
  if (name === 'halaman') return { kind: name };
  const match = /^(produk|umkm)-([1-9]\d{0,5})$/.exec(name);
  const kind = match?.[1];
  return kind === 'produk' || kind === 'umkm' ? { kind, number: Number(match?.[2]) } : undefined;
}

/** The name of a part, as in its address. */
export function partName(part: SitemapPart): string {
  return part.kind === 'halaman' ? part.kind : `${part.kind}-${part.number}`;
}

/** The ids that a part holds, both ends included: windows of ids stay the same when products come and go. */
export function idWindow(number: number): { first: number; last: number } {
  return { first: (number - 1) * rowsPerFile + 1, last: number * rowsPerFile };
}

/** The index that search engines ask for first. */
export function sitemapIndexXml(
  parts: readonly { part: SitemapPart; changedOn: string | undefined }[],
  siteUrl: string,
): string {
  const entries = parts.map(
    ({ part, changedOn }) =>
      `<sitemap><loc>${xmlText(new URL(`/sitemap-${partName(part)}.xml`, siteUrl).href)}</loc>${lastmod(changedOn)}</sitemap>`,
  );
  return `${declaration}<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${entries.join('')}</sitemapindex>`;
}

/** One file, piece by piece: every page in every language, each naming its twins. */
export function* sitemapXml(pages: Iterable<SitemapPage>, siteUrl: string): Generator<string, void> {
  yield `${declaration}<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">`;
  for (const page of pages) yield entriesOf(page, siteUrl);
  yield '</urlset>';
}

const declaration = '<?xml version="1.0" encoding="UTF-8"?>\n';

function entriesOf({ path, changedOn }: SitemapPage, siteUrl: string): string {
  const addresses = locales.map((locale) => ({
    locale,
    href: xmlText(new URL(localePath(locale, path), siteUrl).href),
  }));
  const usual = addresses.find(({ locale }) => locale === defaultLocale)?.href ?? '';
  const twins = [...addresses, { locale: 'x-default', href: usual }]
    .map(({ locale, href }) => `<xhtml:link rel="alternate" hreflang="${locale}" href="${href}"/>`)
    .join('');
  return addresses.map(({ href }) => `<url><loc>${href}</loc>${lastmod(changedOn)}${twins}</url>\n`).join('');
}

function lastmod(day: string | undefined): string {
  return day === undefined ? '' : `<lastmod>${day}</lastmod>`;
}
