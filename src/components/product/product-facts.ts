import type { FactView } from '#src/components/ui/view.ts';
import { availabilityOf } from '#src/domain/product/availability.ts';
import type { ProductDetail } from '#src/domain/product/product.ts';
import { formatNumber } from '#src/i18n/format.ts';
import type { Locale } from '#src/i18n/locale.ts';
import { product as messages } from '#src/i18n/messages/product.ts';
import { unitIn } from './product-words.ts';

/** The table of facts; what nobody has told is left out. */
export function productFacts(product: ProductDetail, locale: Locale): FactView[] {
  const t = messages[locale];
  const unit = unitIn(product.unit, locale);
  const counted = (value: number | null, say: (value: string, unit: string) => string) =>
    value === null ? undefined : say(formatNumber(value, locale), unit);
  const facts: (FactView | { label: string; value: undefined })[] = [
    { label: t.factUnit, value: unit },
    { label: t.factWeight, value: weightIn(product.weightGrams, locale) },
    { label: t.factSize, value: sizeIn(product, locale) },
    { label: t.factStock, value: availability(product, locale) },
    { label: t.factMinOrder, value: counted(product.minOrder, t.quantity) },
    { label: t.factCapacity, value: counted(product.capacityPerMonth, t.perMonth) },
    { label: t.factLeadTime, value: leadTime(product.leadTimeDays, locale) },
    { label: t.factShelfLife, value: shelfLife(product.shelfLifeDays, locale) },
    { label: t.factHsCode, value: product.hsCode ?? undefined, note: t.hsNote },
    { label: t.factSku, value: product.sku ?? undefined },
  ];
  return facts.filter((fact): fact is FactView => fact.value !== undefined);
}

/** Grams below a kilogram, kilograms from there on: `620 g`, `1,2 kg`. */
export function weightIn(grams: number | null, locale: Locale): string | undefined {
  if (grams === null) return undefined;
  const t = messages[locale];
  return grams < 1000
    ? t.grams(formatNumber(grams, locale))
    : t.kilograms(formatNumber(grams / 1000, locale));
}

/** Length, width and height, as far as they were given: `12,5 × 8 × 3 cm`. */
export function sizeIn(
  { lengthMm, widthMm, heightMm }: Pick<ProductDetail, 'lengthMm' | 'widthMm' | 'heightMm'>,
  locale: Locale,
): string | undefined {
  const sides = [lengthMm, widthMm, heightMm].filter((side) => side !== null);
  if (sides.length === 0) return undefined;
  return `${sides.map((side) => formatNumber(side / 10, locale)).join(' × ')} cm`;
}

/** Months when they are whole (180 days are half a year), days otherwise. */
export function shelfLife(days: number | null, locale: Locale): string | undefined {
  if (days === null) return undefined;
  const t = messages[locale];
  const isMonths = days >= 60 && days % 30 === 0;
  return isMonths ? t.months(formatNumber(days / 30, locale)) : t.days(formatNumber(days, locale));
}

/** In words; the number of pieces only where it is one number, not one for each variant. */
export function availability(product: ProductDetail, locale: Locale): string {
  const t = messages[locale];
  switch (availabilityOf(product)) {
    case 'made_to_order':
      return t.madeToOrder;
    case 'sold_out':
      return t.outOfStock;
    case 'in_stock':
      return product.variants.length > 0 || product.stock === null
        ? t.available
        : t.inStock(formatNumber(product.stock, locale), unitIn(product.unit, locale));
  }
}

function leadTime(days: number | null, locale: Locale): string | undefined {
  if (days === null) return undefined;
  const t = messages[locale];
  return days === 0 ? t.sameDay : t.days(formatNumber(days, locale));
}
