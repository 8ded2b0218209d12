import { categoryTree } from '#src/domain/category/categories.queries.server.ts';
import type { Locale } from '#src/i18n/locale.ts';
import { today as currentDay } from '#src/platform/clock.server.ts';
import type { Catalogue } from './catalogue.ts';
import { readProductList } from './product-list.queries.server.ts';

/** The page of the list of products that an address asks for. */
export async function readCatalogue(
  params: URLSearchParams,
  locale: Locale,
  today = currentDay(),
): Promise<Catalogue> {
  const [list, tree] = await Promise.all([readProductList(params, locale, today), categoryTree()]);
  return { ...list, categories: tree.branches };
}
