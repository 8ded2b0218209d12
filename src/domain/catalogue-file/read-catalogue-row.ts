import type { CategoryTree } from '#src/domain/category/category-tree.ts';
import { readYesNo } from '#src/domain/import/number-cells.ts';
import { readAs, unread, type Read } from '#src/domain/import/problem.ts';
import type { Header } from '#src/domain/import/header.ts';
import { categoryIn } from '#src/domain/import/reference-cells.ts';
import { RowReader, shapeProblem } from '#src/domain/import/row-reader.ts';
import type { Cell, TableRow } from '#src/domain/import/table.ts';
import { isBlank, shown, textOf, type FilledCell } from '#src/domain/import/text-cells.ts';
import { catalogueFile as t } from '#src/i18n/messages/catalogue-file.ts';
import { problemSentence } from '#src/i18n/messages/import.ts';
import { kindOf, type CatalogueField } from './catalogue-columns.ts';

/** What is wrong, with the heading of the column that it is about; empty for the row as a whole. */
export type ColumnProblem = { column: string; message: string };

/** A row as it was read: what stands in its cells, as a form would have it. */
export type CatalogueRow = {
  row: number;
  /** The product's number, where the row says one. */
  productId: number | undefined;
  sku: string | undefined;
  name: string | undefined;
  /** The cells as they are, to compare. */
  cells: ReadonlyMap<CatalogueField, Cell>;
  /** The text of each filled cell; an empty one empties the field. */
  texts: ReadonlyMap<CatalogueField, string>;
  problems: ColumnProblem[];
};

/** The word that empties a field: an empty cell says nothing, as in every import, so that none is emptied by accident. */
const emptying = /^hapus$/i;

/** Reads a row; what cannot be read is among its problems. */
export function readCatalogueRow(row: TableRow, header: Header, categories: CategoryTree): CatalogueRow {
  const reader = new RowReader<CatalogueField>(row, header);
  const misshapen = shapeProblem(row, header);
  if (misshapen !== undefined) {
    return {
      ...nothing,
      row: row.row,
      problems: [{ column: '', message: problemSentence(misshapen, 'id') }],
    };
  }
  const cells = new Map<CatalogueField, Cell>();
  const texts = new Map<CatalogueField, string>();
  for (const [name, index] of header.indexes) {
    const field = name as CatalogueField;
    const cell = row.cells[index] ?? null;
    cells.set(field, isBlank(cell) ? null : cell);
    const text = reader.read(field, readerOf(field, categories));
    if (text !== undefined) texts.set(field, text);
  }
  const problems = reader.problems.map(({ column, item }) => ({
    column,
    message: problemSentence(item, 'id'),
  }));
  const id = texts.get('id') ?? '';
  const isNumber = /^[1-9]\d{0,14}$/.test(id);
  if (id !== '' && !isNumber)
    problems.push({ column: reader.heading('id'), message: t.problems.numberUnclear });
  const filled = (field: CatalogueField) => (texts.get(field) === '' ? undefined : texts.get(field));
  return {
    row: row.row,
    productId: isNumber ? Number(id) : undefined,
    sku: filled('sku'),
    name: filled('name'),
    cells,
    texts,
    problems,
  };
}

const nothing = {
  productId: undefined,
  sku: undefined,
  name: undefined,
  cells: new Map<CatalogueField, Cell>(),
  texts: new Map<CatalogueField, string>(),
};

function readerOf(field: CatalogueField, categories: CategoryTree): (cell: FilledCell) => Read<string> {
  if (field === 'id') return (cell) => readAs(textOf(cell));
  if (field === 'shown' || field === 'hasPattern') return readYesOrNo;
  return (cell) => {
    if (emptying.test(textOf(cell))) return readAs('');
    if (field === 'categoryId') return categoryIn(categories)(cell);
    if (field === 'variants' || field === 'tiers') return readAs(textOf(cell));
    return typeof cell === 'number' ? readNumber(cell, field) : readAs(textOf(cell));
  };
}

/** A number that a spreadsheet keeps; what a form could read differently (`1.234`) is told here. */
function readNumber(cell: number, field: CatalogueField): Read<string> {
  const kind = kindOf(field);
  if (kind === 'centimetres') return readAs(String(cell).replace('.', ','));
  if (kind === 'whole' && !Number.isInteger(cell)) return unread('whole_number_unclear', shown(cell));
  return readAs(String(cell));
}

function readYesOrNo(cell: FilledCell): Read<string> {
  // `Terbit` is answered with the import's own words too.
  const word = textOf(cell).toLowerCase();
  if (word === 'terbit') return readAs('ya');
  if (word === 'draf' || word === 'draft') return readAs('tidak');
  const read = readYesNo(cell);
  return read.ok ? readAs(read.value ? 'ya' : 'tidak') : read;
}
