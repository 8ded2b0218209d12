import { badgeViews } from '#src/components/claim/badge-view.ts';
import { longPlace, nameIn, unitIn } from '#src/components/product/product-words.ts';
import type { ProductCard } from '#src/domain/product/product.ts';
import { xmlText } from '#src/domain/sitemap/xml.ts';
import { formatRupiah } from '#src/i18n/format.ts';
import type { Locale } from '#src/i18n/locale.ts';
import { seo } from '#src/i18n/messages/seo.ts';
import { paths } from '#src/paths.ts';

/** New products as RSS 2.0, in the page's language. */
export function newProductsRss(
  products: readonly { card: ProductCard; publishedAt: string }[],
  locale: Locale,
  siteUrl: string,
): string {
  const t = seo[locale];
  const absolute = (path: string) => xmlText(new URL(path, siteUrl).href);
  const [newest] = products;
  return [
    '<?xml version="1.0" encoding="UTF-8"?>\n<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom"><channel>',
    `<title>${xmlText(t.feedTitle)}</title><link>${absolute(paths.products(locale))}</link>`,
    `<description>${xmlText(t.feedDescription)}</description><language>${locale}</language><ttl>60</ttl>`,
    `<atom:link href="${absolute(paths.newProductsFeed(locale))}" rel="self" type="application/rss+xml"/>`,
    newest === undefined ? '' : `<lastBuildDate>${rssDate(newest.publishedAt)}</lastBuildDate>`,
    ...products.map(({ card, publishedAt }) => item(card, publishedAt, locale, absolute)),
    '</channel></rss>',
  ].join('');
}

function item(
  card: ProductCard,
  publishedAt: string,
  locale: Locale,
  absolute: (path: string) => string,
): string {
  const t = seo[locale];
  const href = absolute(paths.product(locale, card.slug));
  const { name } = card.enterprise;
  const maker = card.isExample ? t.exampleName(name) : name;
  const price = formatRupiah(card.priceRange.min, locale);
  const badges = badgeViews(card.badges, locale).map((badge) => badge.label);
  const text = [
    t.feedItem(price, unitIn(card.unit, locale), maker, longPlace(card.enterprise)),
    badges.join(', '),
  ];
  return (
    `<item><title>${xmlText(nameIn(card, locale))}</title><link>${href}</link><guid isPermaLink="true">${href}</guid>` +
    `<pubDate>${rssDate(publishedAt)}</pubDate><category>${xmlText(nameIn(card.category, locale))}</category>` +
    `<description>${xmlText(text.filter(Boolean).join(' '))}</description></item>`
  );
}

/** An instant as RSS wants it (RFC 822). */
function rssDate(instant: string): string {
  return new Date(instant).toUTCString();
}
