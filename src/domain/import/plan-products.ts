import { nameKey } from '#src/domain/enterprise/name-key.ts';
import { numberedSlug, slugOf } from '#src/domain/slug/slug.ts';
import type { ProductField } from './columns.ts';
import type { FileLedger } from './file-ledger.ts';
import { matchProduct } from './match-product.ts';
import { patternSeedOf } from './pattern-seed.ts';
import { refusedRow, type PlannedRows, type RowOutcome } from './plan.ts';
import type { HeadingOf } from './plan-enterprises.ts';
import { note, problem } from './problem.ts';
import {
  blankProduct,
  changesOf,
  contradictedField,
  draftReason,
  fieldsSaid,
  type PlacedProductRow,
} from './product-changes.ts';
import type { KnownProduct, ProductRegister } from './product-register.ts';

/** What an import of products would write; every record as it is after it. */
export type ProductPlan = PlannedRows & {
  created: Map<number, KnownProduct>;
  updated: Map<number, { product: KnownProduct; fields: Set<keyof KnownProduct> }>;
};

/**
 * Decides what rows of products change. A product that is to be in the window gets its publication even while its UMKM
 * has not graduated: the publishing rule keeps it out of sight, and shows it the day the graduation is verified. So a
 * standing publication that is not public *waits*, an ended one was *withdrawn*, and a file never undoes a withdrawal.
 */
export function planProducts(
  rows: readonly PlacedProductRow[],
  register: ProductRegister,
  ledger: FileLedger,
  headingOf: HeadingOf<ProductField>,
): ProductPlan {
  const plan: ProductPlan = { outcomes: [], notes: [], created: new Map(), updated: new Map() };
  for (const row of rows) {
    const match = matchProduct(register, row.enterprise.id, row);
    if (match.kind === 'unclear') {
      plan.outcomes.push(refusedRow(row.row, headingOf('sku'), match.problem));
    } else if (match.kind === 'none') {
      plan.outcomes.push(planCreation(row, plan, register, ledger, headingOf));
    } else {
      plan.outcomes.push(planUpdate(row, match.product, plan, register, ledger, headingOf));
    }
  }
  return plan;
}

function planCreation(
  row: PlacedProductRow,
  plan: ProductPlan,
  register: ProductRegister,
  ledger: FileLedger,
  headingOf: HeadingOf<ProductField>,
): RowOutcome {
  const product: KnownProduct = {
    ...blankProduct,
    ...changesOf(row, blankProduct),
    id: register.nextId,
    enterpriseId: row.enterprise.id,
    slug: numberedSlug(slugBase(row), (slug) => register.takenSlugs.has(slug)),
    name: row.name,
    patternSeed: (row.photos ?? []).length > 0 ? null : seedOf(row),
    isPublished: row.status !== 'draf',
  };
  register.nextId += 1;
  plan.created.set(product.id, product);
  register.put(product);
  ledger.note(product.slug, row.row, fieldsSaid(row));
  if (product.isPublished) remarkWaiting(row, plan, headingOf);
  return { row: row.row, result: 'created' };
}

function planUpdate(
  row: PlacedProductRow,
  current: KnownProduct,
  plan: ProductPlan,
  register: ProductRegister,
  ledger: FileLedger,
  headingOf: HeadingOf<ProductField>,
): RowOutcome {
  const changes = changesOf(row, current);
  const firstRow = ledger.firstRow(current.slug);
  if (firstRow !== undefined && changes.nameKey === undefined) delete changes.name;
  const contradicted = contradictedField(changes, current.slug, ledger);
  if (contradicted !== undefined && firstRow !== undefined) {
    return refusedRow(row.row, headingOf(contradicted), problem('contradicts_row', firstRow));
  }
  ledger.note(current.slug, row.row, fieldsSaid(row));
  remarkWithdrawn(row, current, plan, headingOf);
  if (Object.keys(changes).length === 0) return { row: row.row, result: 'unchanged' };
  if (changes.isPublished === true) remarkWaiting(row, plan, headingOf);
  const product = { ...current, ...changes };
  register.put(product);
  if (plan.created.has(product.id)) {
    plan.created.set(product.id, product);
  } else {
    const fields = plan.updated.get(product.id)?.fields ?? new Set();
    for (const field of Object.keys(changes)) fields.add(field as keyof KnownProduct);
    plan.updated.set(product.id, { product, fields });
  }
  return { row: row.row, result: 'updated' };
}

function remarkWithdrawn(
  row: PlacedProductRow,
  current: KnownProduct,
  plan: ProductPlan,
  headingOf: HeadingOf<ProductField>,
): void {
  const { endReason, isPublished } = current;
  if (row.status !== 'terbit' || isPublished || endReason === null || endReason === draftReason) return;
  plan.notes.push({ row: row.row, column: headingOf('status'), note: note('stays_withdrawn', endReason) });
}

function remarkWaiting(row: PlacedProductRow, plan: ProductPlan, headingOf: HeadingOf<ProductField>): void {
  if (row.enterprise.mayPublish) return;
  plan.notes.push({ row: row.row, column: headingOf('status'), note: note('waits_for_training') });
}

/** The name with the slug of its UMKM: readable, and the same in whatever order products come in. */
export function slugBase(row: Pick<PlacedProductRow, 'name' | 'enterprise'>): string {
  const name = slugOf(row.name);
  return `${name === '' ? 'produk' : name}-${row.enterprise.slug}`;
}

function seedOf(row: PlacedProductRow): number {
  return patternSeedOf(row.enterprise.slug, row.sku ?? nameKey(row.name));
}
