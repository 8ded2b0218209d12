import type { CategoryTree } from '#src/domain/category/category-tree.ts';
import { cleanText } from '#src/domain/form/clean-text.ts';
import type { Cell } from '#src/domain/import/table.ts';
import type { ProductValues } from '#src/domain/product/product-values.ts';
import { catalogueFile as t } from '#src/i18n/messages/catalogue-file.ts';
import { kindOf, type CatalogueField } from './catalogue-columns.ts';
import { tiersText, variantsText } from './row-notation.ts';

/** A product as a file tells of it. */
export type FiledProduct = { id: number | null; values: ProductValues; isShown: boolean };

/** What a cell of a catalogue file holds. */
export type CatalogueCell = string | number | null;

/** What a product's cell holds in a column. */
export function cellOf(
  { id, values, isShown }: FiledProduct,
  field: CatalogueField,
  categories: CategoryTree,
): CatalogueCell {
  if (field === 'id') return id === null ? null : String(id);
  if (field === 'shown') return yesNo(isShown);
  if (field === 'hasPattern') return yesNo(values.hasPattern);
  if (field === 'variants') return orNull(variantsText(values.variants));
  if (field === 'tiers') return orNull(tiersText(values.tiers));
  if (field === 'categoryId')
    return values.categoryId === null ? null : wordOf(values.categoryId, categories);
  const value = values[field];
  return kindOf(field) === 'centimetres' && typeof value === 'number' ? value / 10 : value;
}

/** The name of a category, or its id where the name means another one. */
export function wordOf(categoryId: string, categories: CategoryTree): string {
  const name = categories.find(categoryId)?.name ?? categoryId;
  return categories.findByWord(name)?.id === categoryId ? name : categoryId;
}

function yesNo(is: boolean): string {
  return is ? t.yes : t.no;
}

function orNull(text: string): string | null {
  return text === '' ? null : text;
}

/** Whether a cell that was read says what it would say if nobody had touched it. */
export function isUntouched(read: Cell, written: CatalogueCell): boolean {
  if (read === null || written === null) return read === written;
  if (typeof read === 'object') return false;
  if (typeof written === 'string') return cleanText(String(read)) === cleanText(written);
  // A table saved as CSV has a decimal comma where it was made in Indonesia.
  const number = typeof read === 'number' ? read : Number(cleanText(String(read)).replace(',', '.'));
  return Math.abs(number - written) < 1e-6;
}
