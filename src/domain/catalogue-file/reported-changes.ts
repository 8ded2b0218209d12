import type { CategoryTree } from '#src/domain/category/category-tree.ts';
import type { SplitChanges } from '#src/domain/moderation/moderation.ts';
import {
  blankValues,
  changesBetween,
  type ProductValues,
  type ValueField,
} from '#src/domain/product/product-values.ts';
import type { WritableProduct } from '#src/domain/product/writable-product.ts';
import { formatNumber } from '#src/i18n/format.ts';
import { catalogueFile as t } from '#src/i18n/messages/catalogue-file.ts';
import { cellOf } from './catalogue-cells.ts';
import type { CatalogueField } from './catalogue-columns.ts';
import type { ReportedChange } from './catalogue-report.ts';
import { excerpts } from './excerpts.ts';

/** What a row changes, field by field, as people read it. */
export function reportedChanges(
  product: WritableProduct | undefined,
  {
    values,
    shown,
    split,
  }: { values: ProductValues; shown: boolean | undefined; split: SplitChanges | undefined },
  categories: CategoryTree,
): ReportedChange[] {
  const before = product?.values ?? blankValues;
  const fields = Object.keys(changesBetween(before, values)) as ValueField[];
  const text = (side: ProductValues, field: CatalogueField) => {
    const cell = cellOf({ id: null, values: side, isShown: false }, field, categories);
    return typeof cell === 'number' ? formatNumber(cell, 'id') : (cell ?? '');
  };
  const changes = fields.map((field) => {
    const was = product === undefined ? '' : text(before, field);
    return { field, ...excerpts(was, text(values, field)), waits: split?.waiting[field] !== undefined };
  });
  if (shown === undefined) return changes;
  return [
    ...changes,
    { field: 'shown', before: shown ? t.no : t.yes, after: shown ? t.yes : t.no, waits: false },
  ];
}
