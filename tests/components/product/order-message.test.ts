import { describe, expect, it } from 'vitest';
import { orderMessage, whatsAppHref } from '#src/components/product/order-message.ts';
import { choiceHref, chosenInAddress, orderView } from '#src/components/product/order-view.ts';
import { chosenVariant, orderPrice } from '#src/domain/product/ordering.ts';
import type { Locale } from '#src/i18n/locale.ts';
import { aDetail } from './a-product.ts';

const site = 'https://etalase.example';
const keripik = aDetail({
  variants: [
    { id: 1, name: '250 g', nameEn: null, price: 18_000, stock: null },
    { id: 2, name: 'Besar', nameEn: 'Large', price: 33_000, stock: null },
  ],
  tiers: [{ minQuantity: 10, price: 16_500 }],
});

function messageFor(variantId: number, quantity: number, locale: Locale) {
  const view = orderView(keripik, locale, site);
  const variant = chosenVariant(view, variantId);
  return orderMessage(view, { variant, quantity, price: orderPrice(view, variant, quantity) }, locale);
}

describe('the message of an order', () => {
  it('names the maker, the product, the variant, how many, the total and the page', () => {
    const message = messageFor(1, 12, 'id');

    expect(message).toContain('Halo Dapur Mak Uji');
    expect(message).toContain('Keripik pedas, pilihan 250 g');
    expect(message).toContain('Jumlah: 12 bungkus (Rp198.000)');
    expect(message).toContain('https://etalase.example/produk/keripik-pedas');
  });

  it('is in English on an English page, with the link to it', () => {
    const message = messageFor(2, 1, 'en');

    expect(message).toContain('Spicy crisps, option Large');
    expect(message).toContain('1 × pack (Rp33,000)');
    expect(message).toContain('https://etalase.example/en/produk/keripik-pedas');
  });

  it('opens in WhatsApp with the digits of the number', () => {
    const view = orderView(keripik, 'id', site);
    const order = { variant: undefined, quantity: 1, price: orderPrice(view, undefined, 1) };

    const href = new URL(whatsAppHref(view, order, 'id') ?? '');

    expect(href.origin + href.pathname).toBe('https://wa.me/6281000000001');
    expect(href.searchParams.get('text')).toBe(orderMessage(view, order, 'id'));
  });

  it('has no link while the owner shows no number', () => {
    const { enterprise } = keripik;
    const view = orderView(aDetail({ enterprise: { ...enterprise, whatsapp: null } }), 'id', site);

    expect(
      whatsAppHref(view, { variant: undefined, quantity: 1, price: orderPrice(view, undefined, 1) }, 'id'),
    ).toBeUndefined();
  });
});

describe('a choice in the address', () => {
  it('is read and written alike', () => {
    const href = choiceHref('/produk/keripik', 2, 12);

    expect(href).toBe('/produk/keripik?varian=2&jumlah=12');
    expect(chosenInAddress(new URL(href, site).searchParams)).toEqual({ variantId: 2, quantity: 12 });
  });

  it.each(['varian=abc&jumlah=-3', 'varian=1e9&jumlah=2.5', 'varian=&jumlah=', ''])(
    'is left out where it is no whole number: %s',
    (query) => {
      expect(chosenInAddress(new URLSearchParams(query))).toEqual({ variantId: undefined, quantity: 0 });
    },
  );
});
