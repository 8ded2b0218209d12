/**
 * What a page shows, for `Astro.cache.set({ tags })`: a page is rendered anew once something with one of its tags was
 * written. A change of a product also drops the tag of its UMKM, so a page that lists the products of one UMKM needs
 * that one alone. Dates need no tag: every page ends with the day, as claims do.
 */
export const pageTags = {
  product: (id: number) => `product:${id}`,
  enterprise: (id: number) => `enterprise:${id}`,
  /** The newest products of a category, which stand beside each of its products: told when one came into the window. */
  category: (id: string) => `category:${id}`,
  /** Lists, counts and searches of products: any product may come into them. */
  products: 'list:products',
  /** The same for UMKM. */
  enterprises: 'list:enterprises',
  /** Only what official lists say; when one is loaded, every page is dropped. */
  reference: 'reference',
};

type Shown = { id: number; enterprise: { id: number } };

/** The tags of a page about one product: its own, its maker's, its category's, and those of the products beside it. */
export function productPageTags(
  product: Shown & { category: { id: string } },
  beside: readonly Shown[],
): string[] {
  const shown = [product, ...beside].flatMap(({ id, enterprise }) => [
    pageTags.product(id),
    pageTags.enterprise(enterprise.id),
  ]);
  return [...new Set([pageTags.category(product.category.id), ...shown])];
}
