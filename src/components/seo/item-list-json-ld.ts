/** A list of pages in its order, counted from `first` where it is not the first page of the list. */
export function itemListJsonLd(
  items: readonly { name: string; href: string }[],
  siteUrl: string,
  total: number,
  first = 1,
): object {
  return {
    '@context': 'https://schema.org',
    '@type': 'ItemList',
    numberOfItems: total,
    itemListElement: items.map(({ name, href }, index) => ({
      '@type': 'ListItem',
      position: first + index,
      name,
      url: new URL(href, siteUrl).href,
    })),
  };
}
