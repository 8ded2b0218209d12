import type { CategoryTree } from '#src/domain/category/category-tree.ts';
import { catalogueFile as t } from '#src/i18n/messages/catalogue-file.ts';
import { cellOf, wordOf, type CatalogueCell, type FiledProduct } from './catalogue-cells.ts';
import { catalogueColumns, type CatalogueColumn, type CatalogueField } from './catalogue-columns.ts';

/** A sheet as it is written: columns with their look, a header, rows. */
export type CatalogueSheet = {
  name: string;
  columns: {
    width: number;
    format: 'text' | 'whole' | 'decimal';
    choices?: { from: string; refusal?: string };
  }[];
  headings: string[];
  rows: CatalogueCell[][];
  spareRows?: number;
};

/** So many empty rows wait for new products. */
const spareRows = 100;

/** A catalogue as a workbook: the products, and a sheet that says how to fill it in, with what cells may hold. */
export function catalogueSheets(
  products: readonly FiledProduct[],
  categories: CategoryTree,
): CatalogueSheet[] {
  const lists: Partial<Record<CatalogueField, string[]>> = {
    categoryId: categories.branches.flatMap((branch) =>
      [branch, ...branch.children].map(({ id }) => wordOf(id, categories)),
    ),
    unit: [...t.sheet.units],
    shown: [t.yes, t.no],
  };
  return [
    {
      name: t.sheet.products,
      columns: catalogueColumns.map((column) => ({
        width: column.width,
        format: formatOf(column),
        ...choicesFor(column.field, lists),
      })),
      headings: catalogueColumns.map(({ field }) => t.columns[field]),
      rows: products.map((product) =>
        catalogueColumns.map(({ field }) => cellOf(product, field, categories)),
      ),
      spareRows,
    },
    helpSheet(lists),
  ];
}

function formatOf({ kind }: CatalogueColumn): 'text' | 'whole' | 'decimal' {
  if (kind === 'whole') return 'whole';
  return kind === 'centimetres' ? 'decimal' : 'text';
}

/** In which column of the second sheet the choices of a field stand, and whether others may be typed. */
const listColumns: Partial<Record<CatalogueField, { letter: string; list: CatalogueField; isOpen?: true }>> =
  {
    categoryId: { letter: 'A', list: 'categoryId' },
    unit: { letter: 'B', list: 'unit', isOpen: true },
    shown: { letter: 'C', list: 'shown' },
    hasPattern: { letter: 'C', list: 'shown' },
  };

function choicesFor(field: CatalogueField, lists: Partial<Record<CatalogueField, string[]>>) {
  const place = listColumns[field];
  if (place === undefined) return {};
  const { letter, list, isOpen } = place;
  const from = `${t.sheet.help}!$${letter}$2:$${letter}$${(lists[list]?.length ?? 0) + 1}`;
  return { choices: isOpen ? { from } : { from, refusal: t.sheet.badChoice } };
}

function helpSheet(lists: Partial<Record<CatalogueField, string[]>>): CatalogueSheet {
  const { categoryId = [], unit = [], shown = [] } = lists;
  const guide: [string, string][] = [
    ...t.sheet.rules.map((rule): [string, string] => ['', rule]),
    ...catalogueColumns.map(({ field }): [string, string] => [t.columns[field], t.sheet.howTo[field]]),
  ];
  const height = Math.max(categoryId.length, unit.length, shown.length, guide.length);
  return {
    name: t.sheet.help,
    columns: [28, 12, 12, 24, 100].map((width) => ({ width, format: 'text' })),
    headings: [t.columns.categoryId, t.columns.unit, `${t.yes}/${t.no}`, t.sheet.column, t.sheet.howToFill],
    rows: Array.from({ length: height }, (_, row) => [
      categoryId[row] ?? null,
      unit[row] ?? null,
      shown[row] ?? null,
      guide[row]?.[0] || null,
      guide[row]?.[1] ?? null,
    ]),
  };
}
