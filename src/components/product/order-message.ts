import type { OrderPrice } from '#src/domain/product/ordering.ts';
import type { ProductVariant } from '#src/domain/product/product.ts';
import { formatNumber, formatRupiah } from '#src/i18n/format.ts';
import type { Locale } from '#src/i18n/locale.ts';
import { order as messages } from '#src/i18n/messages/order.ts';
import type { OrderView } from './order-view.ts';

export type Order = { variant: ProductVariant | undefined; quantity: number; price: OrderPrice };

/** What a shopper sends: to whom, which product and variant, how many, the total, and the page's link. */
export function orderMessage(view: OrderView, { variant, quantity, price }: Order, locale: Locale): string {
  const t = messages[locale];
  return [
    t.greeting(view.makerName),
    t.product(view.productName, variant?.name),
    t.amount(formatNumber(quantity, locale), view.unit, formatRupiah(price.total, locale)),
    view.link,
    t.question,
  ].join('\n');
}

/** The wa.me link that opens WhatsApp with the message; undefined while the owner shows no number. */
export function whatsAppHref(view: OrderView, order: Order, locale: Locale): string | undefined {
  if (view.whatsapp === null) return undefined;
  return `https://wa.me/${view.whatsapp}?text=${encodeURIComponent(orderMessage(view, order, locale))}`;
}
