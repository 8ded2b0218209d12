import type { EnterpriseQuery, ProductQuery } from './search.ts';

/** What a page says of itself, in the header X-Remark, when words alone found nothing. */
export const missRemark = 'search-missed';

/** Whether nothing was found for words alone: beside a chosen filter it may be the filter that nothing fits. */
export function isMiss(asked: ProductQuery | EnterpriseQuery, total: number): boolean {
  const isPriced = 'priceMin' in asked && (asked.priceMin ?? asked.priceMax) !== undefined;
  const isNarrowed = isPriced || Object.values(asked.chosen).some((values) => values.length > 0);
  return total === 0 && asked.text !== '' && !isNarrowed;
}
