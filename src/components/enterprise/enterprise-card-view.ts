import { badgeViews } from '#src/components/claim/badge-view.ts';
import { photoView } from '#src/components/product/photo-view.ts';
import { nameIn } from '#src/components/product/product-words.ts';
import type { EnterpriseCardView } from '#src/components/ui/view.ts';
import type { EnterpriseCard, EnterprisePlace, PressSource } from '#src/domain/enterprise/enterprise.ts';
import type { Locale } from '#src/i18n/locale.ts';
import { enterprise as messages } from '#src/i18n/messages/enterprise.ts';

/** The category whose cloth an UMKM wears while its own is not known. */
export const clothWithoutCategory = 'kriya';

/** An UMKM as a card in the page's language. */
export function enterpriseCardView(card: EnterpriseCard, locale: Locale): EnterpriseCardView {
  const { category, photo, source } = card;
  return {
    slug: card.slug,
    name: card.name,
    place: placeLine(card.place, locale),
    about: card.mainProduct ?? (category === null ? undefined : nameIn(category, locale)),
    categoryId: category?.topId ?? clothWithoutCategory,
    seed: card.id,
    photo: photo === null ? undefined : photoView(photo, locale, card.name),
    productCount: card.productCount,
    badges: badgeViews(card.badges, locale),
    isExample: card.isExample,
    source: source === null ? undefined : { label: sourceLabel(source, locale), href: source.url },
  };
}

/** The two narrowest areas that are known: `Gondrong, Cipondoh`, `Larangan, Kota Tangerang`. */
export function placeLine({ kelurahan, kecamatan, kabkota }: EnterprisePlace, locale: Locale): string {
  const known = [kelurahan, kecamatan, kabkota].flatMap((area) => area?.name ?? []);
  return known.length === 0 ? messages[locale].noPlace : known.slice(0, 2).join(', ');
}

/** Where an entry comes from, short: the paper's address and the year. */
export function sourceLabel({ url, year }: PressSource, locale: Locale): string {
  return messages[locale].pressSource(new URL(url).hostname.replace(/^www\./, ''), year?.toString() ?? '');
}

/** The categories whose patterns a list of cards needs. */
export function clothsOf(cards: readonly EnterpriseCard[]): string[] {
  return [...new Set(cards.map((card) => card.category?.topId ?? clothWithoutCategory))];
}
