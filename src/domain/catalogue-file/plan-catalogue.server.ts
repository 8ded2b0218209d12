import type { CategoryTree } from '#src/domain/category/category-tree.ts';
import { nameKey } from '#src/domain/enterprise/name-key.ts';
import type { ModerationRules, SplitChanges } from '#src/domain/moderation/moderation.ts';
import { isInWindow, splitEdit } from '#src/domain/product/edit-statements.server.ts';
import {
  blankValues,
  changesBetween,
  hasChanges,
  type ProductValues,
} from '#src/domain/product/product-values.ts';
import { publishingProblems } from '#src/domain/product/publishing.ts';
import { listValueProblems } from '#src/domain/product/value-problems.queries.server.ts';
import type { WritableProduct } from '#src/domain/product/writable-product.ts';
import { productEdit } from '#src/i18n/messages/product-edit.ts';
import { catalogueFile as t } from '#src/i18n/messages/catalogue-file.ts';
import type { FiledProduct } from './catalogue-cells.ts';
import type { CatalogueField } from './catalogue-columns.ts';
import type { ReportedRow } from './catalogue-report.ts';
import { CatalogueRegister } from './match-row.ts';
import type { CatalogueRow, ColumnProblem } from './read-catalogue-row.ts';
import { reportedChanges } from './reported-changes.ts';
import { inColumn, readRowOver, type SaidRow } from './typed-row.ts';

/** What a row is to do: what of it people read, and what is written. */
export type PlannedRow =
  | { report: ReportedRow & { outcome: 'refused' } }
  | {
      report: ReportedRow & { outcome: 'created' | 'changed' };
      product: WritableProduct | undefined;
      values: ProductValues;
      /** Undefined where nothing but its place in the window changes. */
      split: SplitChanges | undefined;
      shown: boolean | undefined;
    };

export type CataloguePlan = { rows: PlannedRow[]; untouched: number; leftBlank: number };

/** What planning needs to know. */
export type PlanningDesk = {
  enterprise: { id: number; mayPublish: boolean };
  products: readonly WritableProduct[];
  categories: CategoryTree;
  rules: ModerationRules;
  headingOf: (field: CatalogueField) => string;
};

/** Decides what rows of a catalogue file do, by the rules of the form; nothing is written. */
export async function planCatalogue(
  rows: readonly CatalogueRow[],
  desk: PlanningDesk,
): Promise<CataloguePlan> {
  const register = new CatalogueRegister(desk.products);
  const said = new Map<string, number>();
  const plan: CataloguePlan = { rows: [], untouched: 0, leftBlank: 0 };
  for (const row of rows) {
    const planned = await planRow(row, register, said, desk, plan);
    if (planned === 'untouched') plan.untouched += 1;
    else plan.rows.push(planned);
  }
  return plan;
}

async function planRow(
  row: CatalogueRow,
  register: CatalogueRegister,
  said: Map<string, number>,
  desk: PlanningDesk,
  plan: CataloguePlan,
): Promise<PlannedRow | 'untouched'> {
  const { headingOf } = desk;
  const match = row.problems.length > 0 ? undefined : register.match(row);
  const product = match?.kind === 'found' ? match.product : undefined;
  const refuse = (...problems: ColumnProblem[]) => refused(row, product, problems);
  if (match === undefined) return refuse(...row.problems);
  if (match.kind === 'unclear') {
    return refuse({ column: headingOf(match.column), message: t.problems[match.problem] });
  }
  const earlier = earlierRow(row, product, said);
  if (earlier !== undefined) return refuse({ column: '', message: t.problems.sameAsRow(earlier) });
  const read = readRowOver(
    row,
    product === undefined ? undefined : asFiled(product),
    desk.categories,
    headingOf,
  );
  if (!read.ok) return refuse(...read.problems);
  plan.leftBlank += read.said.leftBlank;
  const { values, shown } = read.said;
  const changes = changesBetween(product?.values ?? blankValues, values);
  if (product !== undefined && shown === undefined && !hasChanges(changes)) return 'untouched';
  const found = { productId: product?.id ?? 0, enterpriseId: desk.enterprise.id };
  const isPublished = product !== undefined && isInWindow(product) && shown !== false;
  const wrong = await listValueProblems({ ...found, isPublished }, values);
  const skuRow = skuSaid(row.row, product, values, said);
  if (skuRow !== undefined) wrong.push({ field: 'sku', message: t.problems.skuInRow(skuRow) });
  if (wrong.length > 0) return refuse(...wrong.map((problem) => inColumn(problem, headingOf)));
  return accepted(row, product, read.said, desk);
}

function accepted(
  row: CatalogueRow,
  product: WritableProduct | undefined,
  { values, shown }: SaidRow,
  desk: PlanningDesk,
): PlannedRow {
  const changes = changesBetween(product?.values ?? blankValues, values);
  const isEdited = product !== undefined && hasChanges(changes);
  const split = isEdited ? splitEdit(product, values, desk.rules) : undefined;
  const gaps = shown === true ? gapsOf(values, product, desk) : [];
  return {
    report: {
      row: row.row,
      outcome: product === undefined ? 'created' : 'changed',
      name: values.name,
      productId: product?.id ?? null,
      revision: product?.revision ?? null,
      changes: reportedChanges(product, { values, shown, split }, desk.categories),
      problems: gaps.map((gap) => ({ column: desk.headingOf('shown'), message: gap })),
    },
    product,
    values,
    split,
    shown,
  };
}

/** Why a product that the row wants in the window will not stand there yet. */
function gapsOf(values: ProductValues, product: WritableProduct | undefined, desk: PlanningDesk): string[] {
  const gaps = publishingProblems({
    hasVerifiedGraduation: desk.enterprise.mayPublish,
    hasExemption: false,
    photoCount: product?.photoCount ?? 0,
    hasPattern: values.hasPattern,
    price: values.price,
    categoryId: values.categoryId,
    // What is suspended keeps its place in the window and is out of sight until that ends, whatever a file says.
    isSuspended: false,
  });
  const parts = gaps.map((gap) => productEdit.gaps[gap]).join(', ');
  return gaps.length === 0 ? [] : [productEdit.errors.incomplete(parts)];
}

function refused(
  row: CatalogueRow,
  product: WritableProduct | undefined,
  problems: ColumnProblem[],
): PlannedRow {
  const name = row.name ?? product?.values.name ?? '';
  const found = { productId: product?.id ?? null, revision: product?.revision ?? null };
  return { report: { row: row.row, outcome: 'refused', name, ...found, changes: [], problems } };
}

/** A product as a file tells of it. */
export function asFiled(product: WritableProduct): FiledProduct {
  return { id: product.id, values: product.values, isShown: isInWindow(product) };
}

/** The earlier row that speaks of the same product; two rows about one would contradict each other. */
function earlierRow(
  { row, sku, name }: CatalogueRow,
  product: WritableProduct | undefined,
  said: Map<string, number>,
): number | undefined {
  const key = product === undefined ? `baru ${sku ?? nameKey(name ?? '')}` : `produk ${product.id}`;
  const earlier = said.get(key);
  if (earlier === undefined) said.set(key, row);
  return earlier;
}

/** The earlier row that gives its product the same SKU. */
function skuSaid(
  row: number,
  product: WritableProduct | undefined,
  { sku }: ProductValues,
  said: Map<string, number>,
): number | undefined {
  if (sku === null || sku === product?.live.sku) return undefined;
  const earlier = said.get(`sku ${sku}`);
  if (earlier === undefined) said.set(`sku ${sku}`, row);
  return earlier;
}
