import type { CategoryTree } from '#src/domain/category/category-tree.ts';
import { readTypedProduct } from '#src/domain/product/product.schema.ts';
import { typedOf, type TextField, type TypedProduct } from '#src/domain/product/product-form.ts';
import { blankValues, type ProductValues, type ValueField } from '#src/domain/product/product-values.ts';
import { catalogueFile as t } from '#src/i18n/messages/catalogue-file.ts';
import type { CatalogueField } from './catalogue-columns.ts';
import { cellOf, isUntouched, type FiledProduct } from './catalogue-cells.ts';
import type { CatalogueRow, ColumnProblem } from './read-catalogue-row.ts';
import { lineWithTooMuch, typedTiers, typedVariants } from './row-notation.ts';

/** What a row says differently about a product, or about one that is not there yet. */
export type SaidRow = {
  values: ProductValues;
  /** Whether it shall stand in the window; undefined where the row does not say or nothing would change. */
  shown: boolean | undefined;
  /** Cells that are empty though the product has a value there, which stays. */
  leftBlank: number;
};

export type ReadRow = { ok: true; said: SaidRow } | { ok: false; problems: ColumnProblem[] };

/**
 * Lays a row over a product and reads it by the form's own shape. Cells that say what is stored are not read again, so
 * that what was stored under older rules stays untouched.
 */
export function readRowOver(
  row: CatalogueRow,
  product: FiledProduct | undefined,
  categories: CategoryTree,
  headingOf: (field: CatalogueField) => string,
): ReadRow {
  const before = product ?? { id: null, values: blankValues, isShown: false };
  const written = (field: CatalogueField) => cellOf(before, field, categories);
  const said = [...row.texts].filter(
    ([field]) => field !== 'id' && !isUntouched(row.cells.get(field) ?? null, written(field)),
  );
  const fields = said.map(([field]) => field).filter((field) => field !== 'shown') as ValueField[];
  const shown = said.find(([field]) => field === 'shown')?.[1];
  const leftBlank = [...row.cells].filter(([field, cell]) => cell === null && written(field) !== null).length;
  const rest = {
    shown: shown === undefined ? undefined : shown === 'ya',
    leftBlank: product ? leftBlank : 0,
  };
  if (fields.length === 0 && product !== undefined) {
    return { ok: true, said: { values: before.values, ...rest } };
  }
  const problems = said.flatMap(([field, text]) => overfullProblem(field, text, headingOf));
  const read = readTypedProduct(typedOver(before.values, said));
  if (!read.ok) problems.push(...read.problems.map((problem) => inColumn(problem, headingOf)));
  if (!read.ok || problems.length > 0) return { ok: false, problems };
  const after = Object.fromEntries(
    fields.map((field) => [field, read.values[field]]),
  ) as Partial<ProductValues>;
  const values = product === undefined ? read.values : { ...before.values, ...after };
  return { ok: true, said: { values, ...rest } };
}

function typedOver(
  values: ProductValues,
  said: readonly (readonly [CatalogueField, string])[],
): TypedProduct {
  const typed = typedOf(values);
  for (const [field, text] of said) {
    if (field === 'variants') typed.variants = typedVariants(text, values.variants);
    else if (field === 'tiers') typed.tiers = typedTiers(text);
    else if (field === 'hasPattern') typed.hasPattern = text === 'ya';
    else if (field !== 'id' && field !== 'shown') typed[field satisfies TextField] = text;
  }
  return typed;
}

const partsOfLine: Partial<Record<CatalogueField, number>> = { variants: 5, tiers: 2 };

function overfullProblem(
  field: CatalogueField,
  text: string,
  headingOf: (field: CatalogueField) => string,
): ColumnProblem[] {
  const parts = partsOfLine[field];
  const line = parts === undefined ? undefined : lineWithTooMuch(text, parts);
  if (line === undefined) return [];
  const message = field === 'variants' ? t.problems.variantLine(line) : t.problems.tierLine(line);
  return [{ column: headingOf(field), message }];
}

/** A problem of the form's field `variants-2-name`, in the words of the file. */
export function inColumn(
  { field, message }: { field: string; message: string },
  headingOf: (field: CatalogueField) => string,
): ColumnProblem {
  const [name = '', line] = field.split('-');
  const column = headingOf(name as CatalogueField);
  return { column, message: line === undefined ? message : t.problems.inLine(Number(line) + 1, message) };
}
