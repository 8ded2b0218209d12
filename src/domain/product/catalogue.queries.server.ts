import { categoryTree } from '#src/domain/category/categories.queries.server.ts';
import type { CategoryBranch } from '#src/domain/category/category.ts';
import { readProductList, type ProductList } from './product-list.queries.server.ts';
import type { Locale } from '#src/i18n/locale.ts';
import { today as currentDay } from '#src/platform/clock.server.ts';

/** A page of the list of products, with the categories that lead on from it. */
export type Catalogue = ProductList & { categories: readonly CategoryBranch[] };

/** The page of the list of products that an address asks for. */
export async function readCatalogue(
  params: URLSearchParams,
  locale: Locale,
  today = currentDay(),
): Promise<Catalogue> {
  const [list, tree] = await Promise.all([readProductList(params, locale, today), categoryTree()]);
  return { ...list, categories: tree.branches };
}
