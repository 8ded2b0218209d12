import type { FieldProblem } from '#src/domain/form/form-answer.ts';
import { isPending } from '#src/domain/moderation/product-change.ts';
import { fingerprintsOf, fingerprintText, type FieldConflict } from '#src/domain/product/edit-conflict.ts';
import type { EditableProduct } from '#src/domain/product/editable-product.ts';
import { typedOf, type TypedProduct } from '#src/domain/product/product-form.ts';
import { blankValues, withChanges } from '#src/domain/product/product-values.ts';

/** What the form of a product begins with. */
export type FormView = {
  typed: TypedProduct;
  problems: readonly FieldProblem[];
  conflicts: readonly FieldConflict[];
  /** What the product was when the form was opened, for the server to compare with. */
  revision: number;
  base: string;
};

/** The form of a product that is not there yet: what was just refused, else a draft. */
export function newForm(refused: FormView | undefined, draft: { typed: TypedProduct } | undefined): FormView {
  if (refused !== undefined) return refused;
  const typed = draft?.typed ?? { ...typedOf(blankValues), unit: '' };
  return { typed, problems: [], conflicts: [], revision: 0, base: '' };
}

/**
 * The form of a product: what was just refused, else a draft that is gone on with, else an edit that was not accepted
 * and is corrected, else what is stored.
 */
export function editForm(
  product: EditableProduct,
  asked: {
    refused: FormView | undefined;
    draft: { typed: TypedProduct; baseRevision: number } | undefined;
    isCorrecting: boolean;
  },
): FormView {
  const { refused, draft, isCorrecting } = asked;
  if (refused !== undefined) return refused;
  const current = { revision: product.revision, base: fingerprintText(fingerprintsOf(product.values)) };
  const blank = { problems: [], conflicts: [] };
  if (draft !== undefined) {
    // What the product was when the draft was begun is not known any more: everything that differs is asked.
    const isCurrent = draft.baseRevision === product.revision;
    const begun = isCurrent ? current : { revision: draft.baseRevision, base: '' };
    return { ...blank, ...begun, typed: draft.typed };
  }
  const { change } = product;
  const corrected =
    isCorrecting && change !== undefined && !isPending(change)
      ? withChanges(product.live, change.fields)
      : product.values;
  return { ...blank, ...current, typed: typedOf(corrected) };
}

/** The first problem of a field. */
export function problemAt(problems: readonly FieldProblem[], field: string): string | undefined {
  return problems.find((problem) => problem.field === field)?.message;
}

/** Whether something is wrong with one of these fields, or with a row of them. */
export function hasProblemIn(problems: readonly FieldProblem[], fields: readonly string[]): boolean {
  return problems.some(({ field }) => fields.some((name) => field === name || field.startsWith(`${name}-`)));
}
