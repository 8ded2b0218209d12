import { defineAction, type ActionAPIContext } from 'astro:actions';
import { changeClaim } from '#src/domain/claim/change-claim.server.ts';
import { readClaim, type ClaimField } from '#src/domain/claim/claim.schema.ts';
import { declareClaim } from '#src/domain/claim/declare-claim.server.ts';
import type { StatedClaim } from '#src/domain/claim/particulars.ts';
import { submitClaim } from '#src/domain/claim/submit-claim.server.ts';
import { withdrawClaim } from '#src/domain/claim/withdraw-claim.server.ts';
import { removeEvidence } from '#src/domain/evidence/remove-evidence.server.ts';
import { storeEvidence } from '#src/domain/evidence/store-evidence.server.ts';
import { typedIn, typedText, type FormAnswer, type Typed } from '#src/domain/form/form-answer.ts';
import { claimEdit as t, claimFieldSentence, claimLabels } from '#src/i18n/messages/claim-edit.ts';
import { evidence } from '#src/i18n/messages/evidence.ts';
import { today } from '#src/platform/clock.server.ts';
import { workspaceOf } from './workspace.ts';

const sentences: Record<string, string> = { ...t.recordProblems, ...t.commandProblems };

/** The field beside which a problem is shown that only the records know. */
const places: Record<string, ClaimField> = {
  unknown_product: 'productId',
  unknown_certificate_type: 'typeId',
  unknown_programme: 'training',
  unknown_cohort: 'training',
  number_taken: 'number',
};

const refused = (problem: string, typed: Typed): FormAnswer<never> => ({
  ok: false,
  problems: [{ field: places[problem] ?? 'klaim', message: sentences[problem] ?? '' }],
  typed,
});

type Saved = { claimId: number; isReplacement: boolean };
type Written = ({ ok: true } & Saved) | { ok: false; problem: string };

/** A claim's form: read, written down by `write`, and answered in sentences. */
function claimForm(
  write: (workspace: ReturnType<typeof workspaceOf>, stated: StatedClaim, typed: Typed) => Promise<Written>,
) {
  return defineAction({
    accept: 'form',
    handler: async (form: FormData, context: ActionAPIContext): Promise<FormAnswer<Saved>> => {
      const typed = typedIn(form);
      const workspace = workspaceOf(context, typed);
      const read = readClaim(typed, today());
      if (!read.ok) {
        const problems = read.problems.map((each) => ({
          field: each.field,
          message: claimFieldSentence(each),
          label: claimLabels[each.field],
        }));
        return { ok: false, problems, typed };
      }
      const answer = await write(workspace, read.stated, typed);
      return answer.ok ? answer : refused(answer.problem, typed);
    },
  });
}

/** A button on a claim's page. */
function claimButton(
  run: (
    workspace: ReturnType<typeof workspaceOf>,
    typed: Typed,
  ) => Promise<{ ok: true } | { ok: false; problem: string }>,
) {
  return defineAction({
    accept: 'form',
    handler: async (form: FormData, context: ActionAPIContext): Promise<FormAnswer> => {
      const typed = typedIn(form);
      const answer = await run(workspaceOf(context, typed), typed);
      return answer.ok ? answer : refused(answer.problem, typed);
    },
  });
}

const claimIn = (typed: Typed) => Number(typedText(typed, 'claim'));

export const claim = {
  declare: claimForm(async ({ actor, enterpriseId }, stated) => {
    const answer = await declareClaim(actor, enterpriseId, stated);
    return answer.ok ? { ...answer, isReplacement: false } : answer;
  }),

  change: claimForm(({ actor, enterpriseId }, stated, typed) =>
    changeClaim(actor, enterpriseId, claimIn(typed), stated),
  ),

  submit: claimButton(({ actor, enterpriseId }, typed) => submitClaim(actor, enterpriseId, claimIn(typed))),

  withdraw: claimButton(({ actor, enterpriseId }, typed) =>
    withdrawClaim(actor, enterpriseId, claimIn(typed)),
  ),

  addEvidence: defineAction({
    accept: 'form',
    handler: async (form: FormData, context): Promise<FormAnswer> => {
      const typed = typedIn(form);
      const { actor } = workspaceOf(context, typed);
      const file = form.get('file');
      const refuse = (problem: keyof typeof evidence.problems): FormAnswer => ({
        ok: false,
        problems: [{ field: 'file', message: evidence.problems[problem] }],
        typed,
      });
      if (!(file instanceof File) || file.name === '') return refuse('none_chosen');
      const given = { bytes: new Uint8Array(await file.arrayBuffer()), name: file.name };
      const answer = await storeEvidence(actor, { claimId: claimIn(typed) }, given);
      return answer.ok ? { ok: true } : refuse(answer.problem);
    },
  }),

  removeEvidence: defineAction({
    accept: 'form',
    handler: async (form: FormData, context): Promise<FormAnswer> => {
      const typed = typedIn(form);
      const { actor } = workspaceOf(context, typed);
      const answer = await removeEvidence(actor, Number(typedText(typed, 'evidence')));
      if (answer.ok) return answer;
      const problems = [{ field: 'file', message: evidence.removeProblems[answer.problem] }];
      return { ok: false, problems, typed };
    },
  }),
};
