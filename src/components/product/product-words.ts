import type { Locale } from '#src/i18n/locale.ts';
import { product as messages } from '#src/i18n/messages/product.ts';

type Names = { name: string; nameEn: string | null };

/** A text with the language that it is in, where that is not the page's. */
export type PageText = { text: string; lang: 'id' | undefined };

/** The name in the page's language, else the Indonesian one. */
export function nameIn({ name, nameEn }: Names, locale: Locale): string {
  return textIn(name, nameEn, locale).text;
}

/** The English text on an English page where one was written, else the Indonesian one marked as such. */
export function textIn(indonesian: string, english: string | null, locale: Locale): PageText {
  if (locale === 'id') return { text: indonesian, lang: undefined };
  return english === null ? { text: indonesian, lang: 'id' } : { text: english, lang: undefined };
}

/** What a price buys, in the page's language; a unit that has no translation stays as its owner wrote it. */
export function unitIn(unit: string, locale: Locale): string {
  const [word = '', ...rest] = unit.trim().split(/\s+/);
  const translated = messages[locale].units[word.toLowerCase()] ?? word;
  return [translated, ...rest].join(' ');
}

/** Where a maker is, as a list says it: the kecamatan, and the kota where the kecamatan is not known. */
export function shortPlace(maker: {
  kecamatan: { name: string } | null;
  kabkota: { name: string } | null;
}): string {
  return maker.kecamatan?.name ?? maker.kabkota?.name ?? '';
}

/** Where a maker is, as its product's page says it: `Larangan, Kota Tangerang`. */
export function longPlace(maker: {
  kecamatan: { name: string } | null;
  kabkota: { name: string } | null;
}): string {
  return [maker.kecamatan?.name, maker.kabkota?.name].filter((name) => name !== undefined).join(', ');
}
