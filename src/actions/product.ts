import { defineAction, type ActionAPIContext } from 'astro:actions';
import { z } from 'astro/zod';
import { typedIn, type FieldProblem } from '#src/domain/form/form-answer.ts';
import { withdrawChange } from '#src/domain/moderation/withdraw-change.server.ts';
import { archiveProduct, unarchiveProduct } from '#src/domain/product/archive-product.server.ts';
import { codeSchemes, type CodeSearch } from '#src/domain/product/code-search.ts';
import { createProduct } from '#src/domain/product/create-product.server.ts';
import { discardDraft } from '#src/domain/product/discard-draft.server.ts';
import { duplicateProduct } from '#src/domain/product/duplicate-product.server.ts';
import { fingerprintText, readFingerprints, type FieldConflict } from '#src/domain/product/edit-conflict.ts';
import { editProduct } from '#src/domain/product/edit-product.server.ts';
import { formSteps, withRowStep } from '#src/domain/product/form-steps.ts';
import { typedFromForm, type TypedProduct } from '#src/domain/product/product-form.ts';
import { valueFields } from '#src/domain/product/product-values.ts';
import { publishProduct } from '#src/domain/product/publish-product.server.ts';
import { withdrawProduct } from '#src/domain/product/withdraw-product.server.ts';
import { leaveNikOut } from '#src/i18n/messages/nik.ts';
import { productEdit } from '#src/i18n/messages/product-edit.ts';
import { workspaceOf } from './workspace.ts';

const t = productEdit.errors;

/** The answer to the form of a product: done, or the form as it is to be shown again. */
export type ProductFormAnswer =
  | { ok: true; productId: number; notice: keyof typeof productEdit.notices }
  | {
      ok: false;
      typed: TypedProduct;
      problems: FieldProblem[];
      conflicts: FieldConflict[];
      /** What the product was that the form begins from: with a conflict it is the later one. */
      revision: number;
      base: string;
      /** Which codes are looked for, when some are. */
      search?: CodeSearch;
    };

const ofProduct = z.object({ productId: z.coerce.number().int() });

/** What a button of the list answers: what became of it, or why not. */
type StepAnswer =
  | { ok: true; productId: number; notice: keyof typeof productEdit.notices }
  | { ok: false; productId: number; message: string };

export const product = {
  save: defineAction({
    accept: 'form',
    handler: async (form: FormData, context): Promise<ProductFormAnswer> => {
      const { actor, enterpriseId } = workspaceOf(context, typedIn(form));
      const typed = typedFromForm(form);
      const step = textIn(form, 'step');
      const again = againWith(form, typed);
      const moved = withRowStep(typed, step);
      if (moved !== undefined) return { ...again, typed: moved };
      const search = searchIn(form, step, typed);
      if (search !== undefined) return { ...again, search };
      const saved =
        textIn(form, 'productId') === ''
          ? await create(actor, enterpriseId, again)
          : await edit(actor, enterpriseId, again, form);
      if (!saved.ok || step !== formSteps.publish) return saved;
      const published = await publishProduct(actor, saved.productId);
      if (!published.ok) return { ...saved, notice: 'belum-terbit' };
      if (published.isWaiting) return { ...saved, notice: 'menunggu-terbit' };
      return saved.notice === 'menunggu' ? saved : { ...saved, notice: 'terbit' };
    },
  }),

  publish: step(async ({ actor, productId }) => {
    const answer = await publishProduct(actor, productId);
    if (answer.ok) return { ok: true, productId, notice: answer.isWaiting ? 'menunggu-terbit' : 'terbit' };
    if (answer.problem !== 'incomplete') {
      const message = answer.problem === 'archived' ? t.archived : t.unknownProduct;
      return { ok: false, productId, message };
    }
    const parts = answer.gaps.map((gap) => productEdit.gaps[gap]).join(', ');
    return { ok: false, productId, message: t.incomplete(parts) };
  }),

  withdraw: step(async ({ actor, productId, form }) => {
    const answer = await withdrawProduct(actor, productId, textIn(form, 'reason'));
    if (answer.ok) return { ok: true, productId, notice: 'ditarik' };
    return { ok: false, productId, message: withdrawalProblems[answer.problem] };
  }),

  archive: step(async ({ actor, productId }) => {
    const answer = await archiveProduct(actor, productId);
    if (answer.ok) return { ok: true, productId, notice: 'diarsipkan' };
    return { ok: false, productId, message: t.unknownProduct };
  }),

  unarchive: step(async ({ actor, productId }) => {
    const answer = await unarchiveProduct(actor, productId);
    if (answer.ok) return { ok: true, productId, notice: 'dikembalikan' };
    return { ok: false, productId, message: t.unknownProduct };
  }),

  duplicate: step(async ({ actor, productId }) => {
    const answer = await duplicateProduct(actor, productId);
    if (answer.ok) return { ok: true, productId: answer.productId, notice: 'salinan' };
    return { ok: false, productId, message: t.unknownProduct };
  }),

  withdrawChange: step(async ({ actor, productId, form }) => {
    const answer = await withdrawChange(actor, Number(textIn(form, 'changeId')));
    if (answer.ok) return { ok: true, productId, notice: 'perubahan-ditarik' };
    return { ok: false, productId, message: t.changeDecided };
  }),

  discardDraft: step(async ({ actor, enterpriseId, productId }) => {
    await discardDraft(actor, { enterpriseId, productId: productId === 0 ? null : productId });
    return { ok: true, productId, notice: 'draf-dibuang' };
  }),
};

const withdrawalProblems = {
  unknown_product: t.unknownProduct,
  reason_missing: t.reasonMissing,
  reason_too_long: t.reasonTooLong,
  reason_holds_nik: leaveNikOut.id,
  not_in_window: t.notInWindow,
};

type Actor = ReturnType<typeof workspaceOf>['actor'];

type Again = Extract<ProductFormAnswer, { ok: false }>;

/** The form as it was sent, to be shown again. */
function againWith(form: FormData, typed: TypedProduct): Again {
  const [revision, base] = [Number(textIn(form, 'revision')), textIn(form, 'base')];
  return { ok: false, typed, problems: [], conflicts: [], revision, base };
}

function searchIn(form: FormData, step: string, { categoryId }: TypedProduct): CodeSearch | undefined {
  const scheme = codeSchemes.find((known) => step === `cari-${known}`);
  return scheme && { scheme, q: textIn(form, `cari-${scheme}`), categoryId };
}

async function create(actor: Actor, enterpriseId: number, again: Again): Promise<ProductFormAnswer> {
  const answer = await createProduct(actor, enterpriseId, again.typed);
  if (answer.ok) return { ...answer, notice: 'tersimpan' };
  const unknown = [{ field: 'name', message: t.unknownProduct }];
  return { ...again, problems: answer.problem === 'invalid' ? answer.problems : unknown };
}

async function edit(
  actor: Actor,
  enterpriseId: number,
  again: Again,
  form: FormData,
): Promise<ProductFormAnswer> {
  const productId = Number(textIn(form, 'productId'));
  const answer = await editProduct(actor, {
    productId,
    enterpriseId,
    typed: again.typed,
    baseRevision: again.revision,
    base: readFingerprints(again.base),
    takeTheirs: valueFields.filter((field) => form.get(`take-${field}`) === 'theirs'),
  });
  if (answer.ok) return { ok: true, productId, notice: answer.isWaiting ? 'menunggu' : 'tersimpan' };
  if (answer.problem === 'invalid') return { ...again, problems: answer.problems };
  if (answer.problem === 'conflict') {
    const { conflicts, revision, base } = answer;
    return { ...again, conflicts, revision, base: fingerprintText(base) };
  }
  const message = answer.problem === 'busy' ? t.busy : t.unknownProduct;
  return { ...again, problems: [{ field: 'name', message }] };
}

/** A button that does one thing to one product. */
function step(
  handler: (asked: {
    actor: Actor;
    enterpriseId: number;
    productId: number;
    form: FormData;
  }) => Promise<StepAnswer>,
) {
  return defineAction({
    accept: 'form',
    handler: async (form: FormData, context: ActionAPIContext): Promise<StepAnswer> => {
      const { actor, enterpriseId } = workspaceOf(context, typedIn(form));
      const read = ofProduct.safeParse({ productId: textIn(form, 'productId') });
      if (!read.success) return { ok: false, productId: 0, message: t.unknownProduct };
      return handler({ actor, enterpriseId, productId: read.data.productId, form });
    },
  });
}

function textIn(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === 'string' ? value : '';
}
