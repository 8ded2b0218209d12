import { categoryName } from '#src/domain/category/category.ts';
import type { BadgeFact } from '#src/domain/claim/claim.ts';
import type { EnterpriseCard, StoredPhoto } from '#src/domain/enterprise/enterprise.ts';
import { photoWidths } from '#src/domain/photo/photo-widths.ts';
import type { ProductCard } from '#src/domain/product/product.ts';
import type { Locale } from '#src/i18n/locale.ts';
import { claim } from '#src/i18n/messages/claim.ts';
import { paths } from '#src/paths.ts';
import { config } from '#src/platform/config.server.ts';

/** A product as the API gives it; the schema `Product` in `openapi.ts` says what each part means. */
export function productItem(card: ProductCard, locale: Locale) {
  const { kecamatan } = card.enterprise;
  return {
    slug: card.slug,
    name: card.name,
    name_en: card.nameEn,
    price: card.priceRange.min,
    price_max: card.priceRange.max,
    unit: card.unit,
    category: card.category.id,
    category_name: categoryName(card.category, locale),
    enterprise: {
      slug: card.enterprise.slug,
      name: card.enterprise.name,
      kecamatan: kecamatan?.name ?? null,
      kecamatan_code: kecamatan?.code ?? null,
    },
    badges: card.badges.map((badge) => badgeItem(badge, locale)),
    image: imageOf(card.photo),
    url: address(paths.product(locale, card.slug)),
    is_example: card.isExample,
    updated_at: card.updatedAt,
  };
}

/** An UMKM as the API gives it; see the schema `Enterprise`. */
export function enterpriseItem(card: EnterpriseCard, locale: Locale) {
  const { kelurahan, kecamatan, kabkota } = card.place;
  return {
    slug: card.slug,
    name: card.name,
    main_product: card.mainProduct,
    category: card.category?.id ?? null,
    category_name: card.category === null ? null : categoryName(card.category, locale),
    kelurahan: kelurahan?.name ?? null,
    kelurahan_code: kelurahan?.code ?? null,
    kecamatan: kecamatan?.name ?? null,
    kecamatan_code: kecamatan?.code ?? null,
    kabkota: kabkota?.name ?? null,
    product_count: card.productCount,
    badges: card.badges.map((badge) => badgeItem(badge, locale)),
    image: imageOf(card.photo),
    url: address(paths.enterprise(locale, card.slug)),
    source: card.source,
    is_example: card.isExample,
  };
}

/** With the value by which the facet of the same name filters. */
function badgeItem({ subject, state, validUntil }: BadgeFact, locale: Locale) {
  if (subject.kind === 'certificate') {
    return { facet: 'certificate', value: subject.typeId, label: subject.shortName, valid_until: validUntil };
  }
  const isFiled = state === 'filed';
  const labels = isFiled ? claim[locale].filedBadge : claim[locale].registeredBadge;
  return {
    facet: 'right',
    value: `${subject.rightKind}:${isFiled ? 'diajukan' : 'didaftar'}`,
    label: labels[subject.rightKind],
    valid_until: validUntil,
  };
}

function imageOf(photo: StoredPhoto | null): string | null {
  return photo === null ? null : address(paths.photo(photo.file, photoWidths[1]));
}

function address(path: string): string {
  return config().siteUrl + path;
}
