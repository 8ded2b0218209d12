import { defineAction } from 'astro:actions';
import { addReason } from '#src/domain/desk/add-reason.server.ts';
import { addSecondLookRule } from '#src/domain/desk/add-second-look-rule.server.ts';
import { queueKinds } from '#src/domain/desk/claim-queue.ts';
import { reasonedDecisions } from '#src/domain/desk/decision-reason.ts';
import { endReason } from '#src/domain/desk/end-reason.server.ts';
import { endSecondLookRule } from '#src/domain/desk/end-second-look-rule.server.ts';
import { typedIn, typedText, type FormAnswer, type Typed } from '#src/domain/form/form-answer.ts';
import { typedId } from '#src/domain/form/typed-id.ts';
import { deskKeeping as t } from '#src/i18n/messages/desk-keeping.ts';
import { officerOf } from './officer.ts';

type Answer = FormAnswer<{ notice: keyof typeof t.notices }>;

const refusal = (typed: Typed, field: string, problem: keyof typeof t.problems): Answer => ({
  ok: false,
  problems: [{ field, message: t.problems[problem] }],
  typed,
});

export const deskKeeping = {
  addReason: defineAction({
    accept: 'form',
    handler: async (form: FormData, context): Promise<Answer> => {
      const typed = typedIn(form);
      const actor = officerOf(context);
      const decision = reasonedDecisions.find((each) => each === typedText(typed, 'keputusan'));
      if (decision === undefined) return refusal(typed, 'keputusan', 'decision_missing');
      const claimKind = queueKinds.find((each) => each === typedText(typed, 'jenis')) ?? 'any';
      const needsNote = typedText(typed, 'wajib') !== '';
      const sentence = typedText(typed, 'kalimat');
      const answer = await addReason(actor, { decision, claimKind, sentence, needsNote });
      return answer.ok ? { ok: true, notice: 'alasan-ditambah' } : refusal(typed, 'kalimat', answer.problem);
    },
  }),

  endReason: defineAction({
    accept: 'form',
    handler: async (form: FormData, context): Promise<Answer> => {
      const typed = typedIn(form);
      const answer = await endReason(officerOf(context), typedId(typed, 'nomor'));
      return answer.ok ? { ok: true, notice: 'alasan-diakhiri' } : refusal(typed, 'daftar', answer.problem);
    },
  }),

  addSecondLook: defineAction({
    accept: 'form',
    handler: async (form: FormData, context): Promise<Answer> => {
      const typed = typedIn(form);
      const answer = await addSecondLookRule(officerOf(context), typedText(typed, 'klaim'));
      return answer.ok ? { ok: true, notice: 'aturan-ditambah' } : refusal(typed, 'klaim', answer.problem);
    },
  }),

  endSecondLook: defineAction({
    accept: 'form',
    handler: async (form: FormData, context): Promise<Answer> => {
      const typed = typedIn(form);
      const answer = await endSecondLookRule(officerOf(context), typedId(typed, 'nomor'));
      return answer.ok ? { ok: true, notice: 'aturan-diakhiri' } : refusal(typed, 'daftar', answer.problem);
    },
  }),
};
