import type { PriceList } from '#src/domain/product/ordering.ts';
import type { ProductDetail } from '#src/domain/product/product.ts';
import type { Locale } from '#src/i18n/locale.ts';
import { paths } from '#src/paths.ts';
import { nameIn, unitIn } from './product-words.ts';

/** What the order panel needs, as plain data that travels with the page. */
export type OrderView = PriceList & {
  productName: string;
  makerName: string;
  makerHref: string;
  unit: string;
  stock: number | null;
  /** The product's page, without its site for the links to variants, and whole for the message. */
  path: string;
  link: string;
  /** Where the browser tells that the link to WhatsApp was followed. */
  tap: string;
  /** Digits for wa.me; null when the owner shows no number. */
  whatsapp: string | null;
  /** An invented product: the panel says that its number is invented too. */
  isExample: boolean;
};

/** The order panel of a product in the page's language. */
export function orderView(product: ProductDetail, locale: Locale, siteUrl: string): OrderView {
  const { enterprise } = product;
  const path = paths.product(locale, product.slug);
  return {
    price: product.price,
    minOrder: product.minOrder,
    variants: product.variants.map((variant) => ({ ...variant, name: nameIn(variant, locale) })),
    tiers: product.tiers,
    productName: nameIn(product, locale),
    makerName: enterprise.name,
    makerHref: paths.enterprise(locale, enterprise.slug),
    unit: unitIn(product.unit, locale),
    stock: product.stock,
    path,
    link: siteUrl + path,
    tap: paths.whatsappTap(path),
    whatsapp: enterprise.whatsapp?.replace('+', '') ?? null,
    isExample: enterprise.isExample,
  };
}

/** What is chosen when the page opens: the address may say which variant and how many (`?varian=7&jumlah=12`). */
export function chosenInAddress(params: URLSearchParams): {
  variantId: number | undefined;
  quantity: number;
} {
  const wholeNumber = (name: string) => {
    const text = params.get(name) ?? '';
    return /^\d{1,9}$/.test(text) ? Number(text) : undefined;
  };
  return { variantId: wholeNumber('varian'), quantity: wholeNumber('jumlah') ?? 0 };
}

/** The address of the page with a choice made, so that it works without a script and can be sent to someone. */
export function choiceHref(
  path: string,
  variantId: number | undefined,
  quantity: number | undefined,
): string {
  const params = new URLSearchParams();
  if (variantId !== undefined) params.set('varian', String(variantId));
  if (quantity !== undefined) params.set('jumlah', String(quantity));
  return params.size === 0 ? path : `${path}?${params.toString()}`;
}
