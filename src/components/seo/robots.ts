/**
 * What robots may read: everything but lists in another order, size or price range, and lists narrowed by three or more
 * choices. Those show the same products again, in numbers without end.
 */
export function robotsText(siteUrl: string): string {
  const lines = ['sort', 'per_page', 'price_min', 'price_max'].flatMap((name) => [
    `Disallow: /*?${name}=`,
    `Disallow: /*&${name}=`,
  ]);
  const sitemap = new URL('/sitemap.xml', siteUrl).href;
  return ['User-agent: *', ...lines, 'Disallow: /*?*&*&', 'Allow: /', '', `Sitemap: ${sitemap}`, ''].join(
    '\n',
  );
}
