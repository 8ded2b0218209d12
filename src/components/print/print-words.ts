import { unitIn, textIn } from '#src/components/product/product-words.ts';
import { weightIn } from '#src/components/product/product-facts.ts';
import type { PrintedProduct, PrintedShop } from '#src/domain/print/printed-shop.ts';
import type { ProductWords, ShopWords } from '#src/domain/print/print-words.ts';
import { formatDay, formatNumber, formatRupiah } from '#src/i18n/format.ts';
import type { Locale } from '#src/i18n/locale.ts';
import { print } from '#src/i18n/messages/print.ts';

/** What is printed of an UMKM, in words. */
export function shopWords(shop: PrintedShop, locale: Locale, today: string): ShopWords {
  const t = print[locale];
  return {
    language: locale === 'id' ? 'id-ID' : 'en-GB',
    name: shop.name,
    kind: shop.isExample ? t.example : shop.isTrained ? t.trained : t.untrained,
    place: shop.place,
    story: shop.story === null ? '' : textIn(shop.story, shop.storyEn, locale).text,
    contact: shop.whatsapp === null ? '' : t.whatsapp(shop.whatsapp),
    url: shop.url,
    categoryId: shop.categoryId,
    scan: t.scan,
    scanFor: t.scanFor,
    catalogue: t.catalogue,
    asOf: t.asOf(formatDay(today, locale)),
    page: (page, of) => t.page(formatNumber(page, locale), formatNumber(of, locale)),
  };
}

/** What is printed of a product, in words. */
export function productWords(product: PrintedProduct, locale: Locale): ProductWords {
  const t = print[locale];
  const unit = unitIn(product.unit, locale);
  const amount = (value: number): string => `${formatNumber(value, locale)} ${unit}`;
  const facts = [
    product.minOrder === null ? undefined : t.minOrder(amount(product.minOrder)),
    product.capacityPerMonth === null ? undefined : t.capacity(amount(product.capacityPerMonth)),
    product.leadTimeDays === null || product.leadTimeDays === 0
      ? undefined
      : t.leadTime(formatNumber(product.leadTimeDays, locale)),
    product.weightGrams === null ? undefined : t.weight(weightIn(product.weightGrams, locale) ?? ''),
    product.hsCode === null || locale === 'id' ? undefined : t.hsCode(product.hsCode),
  ];
  return {
    name: textIn(product.name, product.nameEn, locale).text,
    price: t.perUnit(formatRupiah(product.price, locale), unit),
    description: textIn(product.description ?? '', product.descriptionEn, locale).text,
    facts: facts.filter((fact) => fact !== undefined),
    url: product.url,
    photo: product.photo,
    categoryTopId: product.categoryTopId,
    patternSeed: product.patternSeed ?? product.id,
  };
}
