import type { ClaimRecord } from '#src/domain/claim/claim.ts';
import { availabilityOf, type Availability } from '#src/domain/product/availability.ts';
import type { ProductDetail } from '#src/domain/product/product.ts';
import { photoWidths } from '#src/domain/photo/photo-widths.ts';
import type { Locale } from '#src/i18n/locale.ts';
import { paths } from '#src/paths.ts';
import { nameIn, textIn } from './product-words.ts';

const availabilities: Record<Availability, string> = {
  in_stock: 'https://schema.org/InStock',
  made_to_order: 'https://schema.org/MadeToOrder',
  sold_out: 'https://schema.org/OutOfStock',
};

/** A product for search engines: schema.org Product with its offer, its maker, and what was verified of it. */
export function productJsonLd(
  product: ProductDetail,
  claims: readonly ClaimRecord[],
  locale: Locale,
  siteUrl: string,
): Record<string, unknown> {
  const { enterprise } = product;
  const url = siteUrl + paths.product(locale, product.slug);
  const maker = {
    '@type': 'Organization',
    name: enterprise.name,
    url: siteUrl + paths.enterprise(locale, enterprise.slug),
  };
  const description = product.description ?? product.descriptionEn;
  return {
    '@context': 'https://schema.org',
    '@type': 'Product',
    '@id': url,
    name: nameIn(product, locale),
    url,
    image: imagesOf(product, siteUrl),
    category: locale === 'en' ? product.category.nameEn : product.category.name,
    ...(description === null ? {} : { description: textIn(description, product.descriptionEn, locale).text }),
    ...(product.sku === null ? {} : { sku: product.sku }),
    ...(product.weightGrams === null
      ? {}
      : { weight: { '@type': 'QuantitativeValue', value: product.weightGrams, unitCode: 'GRM' } }),
    manufacturer: maker,
    offers: offersOf(product, maker, url),
    ...certificationsOf(claims),
  };
}

function offersOf(product: ProductDetail, seller: unknown, url: string) {
  const shared = {
    priceCurrency: 'IDR',
    availability: availabilities[availabilityOf(product)],
    itemCondition: 'https://schema.org/NewCondition',
    url,
    seller,
  };
  const prices = product.variants.map((variant) => variant.price);
  const [low, high] = [Math.min(...prices), Math.max(...prices)];
  if (prices.length < 2 || low === high) {
    return { '@type': 'Offer', price: prices[0] ?? product.price, ...shared };
  }
  return { '@type': 'AggregateOffer', lowPrice: low, highPrice: high, offerCount: prices.length, ...shared };
}

function imagesOf(product: ProductDetail, siteUrl: string): string[] {
  const [, , widest] = photoWidths;
  const photos = product.photos.map((photo) => siteUrl + paths.photo(photo.file, widest));
  return photos.length > 0 ? photos : [siteUrl + paths.productImage(product.slug)];
}

/** Only what was verified and has not run out: a search engine shows it as a fact. */
function certificationsOf(claims: readonly ClaimRecord[]): { hasCertification?: unknown[] } {
  const certifications = claims.flatMap((claim) => {
    const { subject } = claim;
    if (claim.state !== 'verified' || subject.kind !== 'certificate') return [];
    return [
      {
        '@type': 'Certification',
        name: subject.name,
        ...(subject.issuer === null ? {} : { issuedBy: { '@type': 'Organization', name: subject.issuer } }),
        ...(claim.number === null ? {} : { certificationIdentification: claim.number }),
        ...(subject.issuedOn === null ? {} : { validFrom: subject.issuedOn }),
        ...(claim.validUntil === null ? {} : { expires: claim.validUntil }),
      },
    ];
  });
  return certifications.length === 0 ? {} : { hasCertification: certifications };
}
