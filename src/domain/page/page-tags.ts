/**
 * What a page shows, for `Astro.cache.set({ tags })`: a page is rendered anew once something with one of its tags was
 * written. A change of a product also drops the tag of its UMKM, so a page that lists the products of one UMKM needs
 * that one alone. Dates need no tag: every page ends with the day, as claims do.
 */
export const pageTags = {
  product: (id: number) => `product:${id}`,
  enterprise: (id: number) => `enterprise:${id}`,
  /** Lists, counts and searches of products: any product may come into them. */
  products: 'list:products',
  /** The same for UMKM. */
  enterprises: 'list:enterprises',
  /** Only what official lists say; when one is loaded, every page is dropped. */
  reference: 'reference',
};

/** The tags of a page about one product: its own, its maker's, and those of the products shown beside it. */
export function productPageTags(
  product: { id: number; enterprise: { id: number } },
  beside: readonly { id: number }[],
): string[] {
  const others = beside.map(({ id }) => pageTags.product(id));
  return [pageTags.product(product.id), pageTags.enterprise(product.enterprise.id), ...others];
}
