import { badgeViews } from '#src/components/claim/badge-view.ts';
import { claimAnchor, claimView } from '#src/components/claim/claim-view.ts';
import type { BadgeView, ClaimView, CrumbView, GalleryItemView, MakerView } from '#src/components/ui/view.ts';
import { hasBadge, type BadgeFact, type ClaimRecord } from '#src/domain/claim/claim.ts';
import type { ProductDetail } from '#src/domain/product/product.ts';
import { formatNumber, formatRupiah } from '#src/i18n/format.ts';
import type { Locale } from '#src/i18n/locale.ts';
import { product as messages } from '#src/i18n/messages/product.ts';
import { paths } from '#src/paths.ts';
import { photoView } from './photo-view.ts';
import { longPlace, nameIn, unitIn } from './product-words.ts';

/** The photos, or the pattern that stands in for them. */
export function galleryOf(product: ProductDetail, locale: Locale): GalleryItemView[] {
  const t = messages[locale];
  const name = nameIn(product, locale);
  const { category } = product;
  if (product.photos.length === 0) {
    return [
      {
        kind: 'pattern',
        categoryId: category.topId,
        subcategoryId: category.id,
        seed: product.patternSeed ?? product.id,
        label: t.patternFor(name),
      },
    ];
  }
  return product.photos.map((photo, index) => ({
    kind: 'photo',
    photo: photoView(photo, locale, t.photoOf(name, formatNumber(index + 1, locale))),
  }));
}

/** The badges of the product; each leads to its claim further down the page. */
export function productBadges(claims: readonly ClaimRecord[], locale: Locale): BadgeView[] {
  const facts = claims.map(badgeFactOf).filter((fact) => fact !== undefined);
  return badgeViews(facts, locale, (fact) => `#${claimAnchor(fact.claimId)}`);
}

function badgeFactOf(claim: ClaimRecord): BadgeFact | undefined {
  const { subject } = claim;
  if (!hasBadge(claim)) return undefined;
  if (subject.kind !== 'certificate' && subject.kind !== 'ip_right') return undefined;
  const { id, productId, state, validUntil } = claim;
  return { claimId: id, productId, state, validUntil, subject };
}

/** A group of claims that are worth the same, with its heading. */
export type ClaimGroup = { title: string; note: string | undefined; claims: ClaimView[] };

/** What was checked, what is only filed, what the owner says, and what has run out: apart, and in that order. */
export function claimGroups(claims: readonly ClaimRecord[], locale: Locale): ClaimGroup[] {
  const t = messages[locale];
  const inState = (...states: ClaimRecord['state'][]) =>
    claims.filter((claim) => states.includes(claim.state)).map((claim) => claimView(claim, locale));
  return [
    { title: t.verified, note: undefined, claims: inState('verified') },
    { title: t.filed, note: undefined, claims: inState('filed') },
    { title: t.declared, note: t.declaredText, claims: inState('declared') },
    { title: t.expired, note: t.expiredText, claims: inState('expired', 'ended') },
  ].filter((group) => group.claims.length > 0);
}

/** The firm behind the product. */
export function makerView(product: ProductDetail, locale: Locale): MakerView {
  const { enterprise, category } = product;
  return {
    slug: enterprise.slug,
    name: enterprise.name,
    place: placeOfMaker(product),
    categoryId: enterprise.categoryTopId ?? category.topId,
    seed: enterprise.id,
    photo: enterprise.photo === null ? undefined : photoView(enterprise.photo, locale, enterprise.name),
    productCount: enterprise.productCount,
    note: enterprise.shipsAbroad ? messages[locale].shipsAbroad : undefined,
    isExample: enterprise.isExample,
  };
}

/** The way to the product through its categories. */
export function productCrumbs(product: ProductDetail, locale: Locale): CrumbView[] {
  const { category } = product;
  const listOf = (id: string) => paths.products(locale, new URLSearchParams({ category: id }));
  const crumbs: CrumbView[] = [
    { label: messages[locale].catalogue, href: paths.products(locale) },
    { label: locale === 'en' ? category.topNameEn : category.topName, href: listOf(category.topId) },
  ];
  if (category.id !== category.topId) {
    crumbs.push({ label: locale === 'en' ? category.nameEn : category.name, href: listOf(category.id) });
  }
  return [...crumbs, { label: nameIn(product, locale) }];
}

/** One sentence for search engines and shared links. */
export function productDescription(product: ProductDetail, locale: Locale): string {
  return messages[locale].description(
    nameIn(product, locale),
    formatRupiah(product.price, locale),
    unitIn(product.unit, locale),
    product.enterprise.name,
    placeOfMaker(product),
  );
}

function placeOfMaker({ enterprise }: ProductDetail): string {
  return longPlace(enterprise.place);
}
