import { z } from 'astro/zod';
import type { FieldProblem } from '#src/domain/form/form-answer.ts';
import { wholeNumberOf, readPrice, gramsOf } from '#src/domain/import/number-cells.ts';
import { readHsCode } from '#src/domain/import/identity-cells.ts';
import { readAs, type Read } from '#src/domain/import/problem.ts';
import { isBlank, nameOf, proseOf, textOf, type FilledCell } from '#src/domain/import/text-cells.ts';
import { problemSentence } from '#src/i18n/messages/import.ts';
import { productEdit as t } from '#src/i18n/messages/product-edit.ts';
import {
  isBlankRow,
  mostTiers,
  mostVariants,
  type TypedProduct,
  type TypedTier,
  type TypedVariant,
} from './product-form.ts';
import type { ProductValues, TierValues, VariantValues } from './product-values.ts';

const million = 1_000_000;
const prose = 5000;

/** A text of the form as the import reads a cell of the same column; blank is null. */
function optional<Value>(reader: (cell: FilledCell) => Read<Value>) {
  return z.string().transform((typed, context): Value | null => {
    if (isBlank(typed)) return null;
    const read = reader(typed);
    if (read.ok) return read.value;
    context.addIssue({ code: 'custom', message: problemSentence(read.problem, 'id') });
    return z.NEVER;
  });
}

/** The same where something must stand. */
function required<Value>(reader: (cell: FilledCell) => Read<Value>, missing: string) {
  return optional(reader).transform((value, context): Value => {
    if (value !== null) return value;
    context.addIssue({ code: 'custom', message: missing });
    return z.NEVER;
  });
}

/** Centimetres with at most one decimal, kept as millimetres. */
const readLength = z.string().transform((typed, context): number | null => {
  if (isBlank(typed)) return null;
  const [, number] = /^(\d{1,4}(?:[.,]\d)?)\s*(?:cm)?\.?$/i.exec(textOf(typed)) ?? [];
  const millimetres = Math.round(Number((number ?? '').replace(',', '.')) * 10);
  if (millimetres > 0) return millimetres;
  context.addIssue({ code: 'custom', message: t.errors.length });
  return z.NEVER;
});

const readKbliCode = z.string().transform((typed, context): string | null => {
  const digits = typed.replaceAll(/[\s.]/g, '');
  if (digits === '' || /^\d{5}$/.test(digits)) return digits === '' ? null : digits;
  context.addIssue({ code: 'custom', message: t.errors.kbliCode });
  return z.NEVER;
});

const stock = optional(wholeNumberOf(0, 10 * million));

const variantRow = z
  .object({
    id: z.string(),
    name: required(nameOf(150), t.errors.variantName),
    nameEn: optional(nameOf(150)),
    sku: optional(nameOf(64)),
    price: optional(readPrice),
    stock,
  })
  .transform(({ id, ...variant }): VariantValues => ({
    id: /^\d{1,15}$/.test(id) ? Number(id) : null,
    ...variant,
  }));

const tierRow = z.object({
  minQuantity: required(wholeNumberOf(2, 10 * million), t.errors.tierQuantity),
  price: required(readPrice, t.errors.tierPrice),
});

type Written<Row> = Row | null;
const passBlank = <Row extends TypedVariant | TypedTier>(row: Row) => (isBlankRow(row) ? null : row);

/**
 * Every field of a product's form, from what was typed to what is stored: the form and the server read by this alone.
 * Readers and bounds are those of the import, so that a file and a form never disagree; every message says how to mend.
 */
export const productSchema = z
  .object({
    name: required(nameOf(150), t.errors.name),
    nameEn: optional(nameOf(150)),
    categoryId: optional((cell) => readAs(textOf(cell))),
    description: optional(proseOf(prose)),
    descriptionEn: optional(proseOf(prose)),
    price: optional(readPrice),
    unit: optional(nameOf(20)).transform((unit) => unit ?? 'pcs'),
    stock,
    sku: optional(nameOf(64)),
    variants: z
      .array(z.preprocess((row) => passBlank(row as TypedVariant), variantRow.nullable()))
      .max(mostVariants, t.errors.tooManyVariants(mostVariants)),
    tiers: z
      .array(z.preprocess((row) => passBlank(row as TypedTier), tierRow.nullable()))
      .max(mostTiers, t.errors.tooManyTiers(mostTiers)),
    minOrder: optional(wholeNumberOf(1, 10 * million)),
    capacityPerMonth: optional(wholeNumberOf(1, 100 * million)),
    leadTimeDays: optional(wholeNumberOf(0, 3650)),
    weightGrams: optional(gramsOf(10 * million)),
    lengthMm: readLength,
    widthMm: readLength,
    heightMm: readLength,
    shelfLifeDays: optional(wholeNumberOf(1, 36_500)),
    materials: optional(proseOf(prose)),
    materialsEn: optional(proseOf(prose)),
    care: optional(proseOf(prose)),
    careEn: optional(proseOf(prose)),
    hsCode: optional(readHsCode),
    kbliCode: readKbliCode,
    hasPattern: z.boolean(),
  })
  .superRefine(({ variants }, context) => {
    const names = variants.map((variant) => variant?.name.toLowerCase());
    names.forEach((name, row) => {
      if (name === undefined || names.indexOf(name) === row) return;
      context.addIssue({ code: 'custom', path: ['variants', row, 'name'], message: t.errors.variantTwice });
    });
  })
  .superRefine(({ tiers, price, minOrder }, context) => {
    for (const { row, field, message } of tierProblems(tiers, price, minOrder)) {
      context.addIssue({ code: 'custom', path: ['tiers', row, field], message });
    }
  })
  .transform(({ variants, tiers, ...values }): ProductValues => ({
    ...values,
    variants: variants.filter((variant) => variant !== null),
    tiers: tiers
      .filter((tier) => tier !== null)
      .toSorted((one, other) => one.minQuantity - other.minQuantity),
  }));

type TierProblem = { row: number; field: keyof TierValues; message: string };

/** Who takes more pays less for each: a larger quantity never costs as much a piece as a smaller one. */
function tierProblems(
  tiers: readonly Written<TierValues>[],
  price: number | null,
  minOrder: number | null,
): TierProblem[] {
  const steps = tiers
    .flatMap((tier, row) => (tier === null ? [] : [{ ...tier, row }]))
    .toSorted((one, other) => one.minQuantity - other.minQuantity);
  return steps.flatMap((step, index): TierProblem[] => {
    const before = steps[index - 1];
    const wrong = (field: keyof TierValues, message: string) => [{ row: step.row, field, message }];
    if (minOrder !== null && step.minQuantity < minOrder)
      return wrong('minQuantity', t.errors.tierBelowMinimum(minOrder));
    if (before?.minQuantity === step.minQuantity)
      return wrong('minQuantity', t.errors.tierTwice(step.minQuantity));
    if (before !== undefined && step.price >= before.price)
      return wrong('price', t.errors.tierNotCheaper(before.minQuantity, before.price));
    return price !== null && step.price >= price ? wrong('price', t.errors.tierAbovePrice(price)) : [];
  });
}

export type ReadProduct = { ok: true; values: ProductValues } | { ok: false; problems: FieldProblem[] };

/** Reads a form; all that is wrong is told at once, by the ids that fields have in it: `price`, `variants-2-name`. */
export function readTypedProduct(typed: TypedProduct): ReadProduct {
  const read = productSchema.safeParse(typed);
  if (read.success) return { ok: true, values: read.data };
  const problems = read.error.issues.map(({ path, message }) => ({ field: path.join('-'), message }));
  return { ok: false, problems };
}
