import type { APIRoute } from 'astro';
import { clockTime } from '#src/components/product-edit/clock-time.ts';
import { joinedNames, productIdIn } from '#src/components/product-edit/product-form-page.ts';
import { typedIn, typedText } from '#src/domain/form/form-answer.ts';
import { listOtherWriters } from '#src/domain/product/drafts.queries.server.ts';
import { typedFromForm } from '#src/domain/product/product-form.ts';
import { saveDraft } from '#src/domain/product/save-draft.server.ts';
import { productEdit } from '#src/i18n/messages/product-edit.ts';

const t = productEdit.errors;
const messages = { unknown_product: t.unknownProduct, too_large: t.tooLarge, nik_in_text: t.nik };

/** Keeps what somebody has typed so far, sent by the form's script; tells when, and who else is writing. */
export const POST: APIRoute = async ({ request, locals }) => {
  const { signedIn, enterprise } = locals;
  const form = await request.formData().catch(() => undefined);
  if (signedIn === undefined || enterprise === undefined || form === undefined) {
    return Response.json({ ok: false, message: t.unknownProduct }, { status: 404 });
  }
  const productId = productIdIn(typedText(typedIn(form), 'productId')) ?? null;
  const which = { enterpriseId: enterprise.id, productId };
  const baseRevision = Math.max(0, Math.trunc(Number(form.get('revision')) || 0));
  const saved = await saveDraft(signedIn.actor, { ...which, baseRevision, typed: typedFromForm(form) });
  if (!saved.ok) {
    const status = saved.problem === 'unknown_product' ? 404 : 400;
    return Response.json({ ok: false, message: messages[saved.problem] }, { status });
  }
  const others = joinedNames(await listOtherWriters(signedIn.actor, which));
  return Response.json({ ok: true, at: clockTime(saved.savedAt), others });
};
