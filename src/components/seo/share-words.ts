import { badgeViews } from '#src/components/claim/badge-view.ts';
import { longPlace, nameIn, unitIn } from '#src/components/product/product-words.ts';
import type { GroupPage } from '#src/domain/business-group/business-group.ts';
import type { BadgeFact } from '#src/domain/claim/claim.ts';
import type { EnterpriseCard } from '#src/domain/enterprise/enterprise.ts';
import { glyphFor } from '#src/domain/pattern/glyph-choice.ts';
import { patternSvg } from '#src/domain/pattern/pattern-svg.ts';
import type { ProductCard } from '#src/domain/product/product.ts';
import { shareHeight, type SharePicture } from '#src/domain/share-image/share-picture.ts';
import { formatNumber, formatRupiah } from '#src/i18n/format.ts';
import type { Locale } from '#src/i18n/locale.ts';
import { businessGroup } from '#src/i18n/messages/business-group.ts';
import { common } from '#src/i18n/messages/common.ts';
import { seo } from '#src/i18n/messages/seo.ts';

/** The picture of a shared link to a product: its cloth or photo, name, price, badges, maker and place. */
export function productSharePicture(card: ProductCard, locale: Locale): SharePicture {
  const t = seo[locale];
  const { min, max } = card.priceRange;
  const price = formatRupiah(min, locale);
  return {
    title: nameIn(card, locale),
    headline: min < max ? t.fromPrice(price) : price,
    headlineNote: t.perUnit(unitIn(card.unit, locale)),
    lines: [exampleName(card.enterprise.name, card.isExample, locale), longPlace(card.enterprise)],
    badges: verifiedWords(card.badges, locale),
    tile: tile(card.category, card.patternSeed ?? card.id),
  };
}

/** The picture of a shared link to an UMKM: its cloth or photo, name, what it makes, badges and place. */
export function enterpriseSharePicture(card: EnterpriseCard, locale: Locale): SharePicture {
  const products = common[locale].productCount(formatNumber(card.productCount, locale));
  const category = card.category === null ? '' : nameIn(card.category, locale);
  return {
    title: exampleName(card.name, card.isExample, locale),
    headline: card.mainProduct ?? category,
    headlineNote: '',
    lines: [card.productCount > 0 ? products : common[locale].siteTagline, longPlace(card.place)],
    badges: verifiedWords(card.badges, locale),
    tile: tile(card.category, card.id),
  };
}

/** The picture of a shared link to a business group: the cloth of its first member, its name, firms, products and place. */
export function groupSharePicture({ group, members }: GroupPage, locale: Locale): SharePicture {
  const t = businessGroup[locale];
  return {
    title: exampleName(group.name, group.isExample, locale),
    headline: t.members(formatNumber(group.memberCount, locale)),
    headlineNote: '',
    lines: [
      group.productCount > 0
        ? t.products(formatNumber(group.productCount, locale))
        : common[locale].siteTagline,
      longPlace(group.place),
    ],
    badges: [],
    tile: tile(members[0]?.category ?? null, group.id),
  };
}

function exampleName(name: string, isExample: boolean, locale: Locale): string {
  return isExample ? seo[locale].exampleName(name) : name;
}

/** Only what an officer checked: a picture has no room to say that something was merely filed. */
function verifiedWords(facts: readonly BadgeFact[], locale: Locale): string[] {
  return badgeViews(facts, locale)
    .filter((view) => view.state === 'verified')
    .map((view) => view.label);
}

function tile(category: { id: string; topId: string } | null, seed: number): string {
  const categoryId = category?.topId ?? '';
  const side = { width: shareHeight, height: shareHeight };
  return patternSvg({ categoryId, seed, glyph: glyphFor(categoryId, category?.id), ...side });
}
