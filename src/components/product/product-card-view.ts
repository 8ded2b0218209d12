import { badgeViews } from '#src/components/claim/badge-view.ts';
import type { ProductCardView } from '#src/components/ui/view.ts';
import type { ProductCard } from '#src/domain/product/product.ts';
import type { MarkName } from '#src/domain/search/mark-name.ts';
import type { Locale } from '#src/i18n/locale.ts';
import { photoView } from './photo-view.ts';
import { nameIn, shortPlace, unitIn } from './product-words.ts';

/** A product as a card in the page's language; `markName` marks in its name what it was found by. */
export function productCardView(card: ProductCard, locale: Locale, markName?: MarkName): ProductCardView {
  const { category, enterprise, priceRange, photo } = card;
  return {
    slug: card.slug,
    name: card.name,
    nameEn: card.nameEn ?? undefined,
    nameParts: markName?.(nameIn(card, locale)),
    price: priceRange.min,
    hasPriceRange: priceRange.min < priceRange.max,
    unit: unitIn(card.unit, locale),
    categoryId: category.topId,
    subcategoryId: category.id === category.topId ? undefined : category.id,
    // The same product always wears the same cloth, on its card and on its page.
    seed: card.patternSeed ?? card.id,
    photo: photo === null ? undefined : photoView(photo, locale, nameIn(card, locale)),
    badges: badgeViews(card.badges, locale),
    enterprise: { slug: enterprise.slug, name: enterprise.name, place: shortPlace(enterprise) },
    isExample: card.isExample,
  };
}

/** The categories whose patterns a list of cards needs. */
export function patternsOf(cards: readonly ProductCard[]): string[] {
  return [...new Set(cards.map((card) => card.category.topId))];
}
