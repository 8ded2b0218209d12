import { defineAction } from 'astro:actions';
import { publicReason } from '#src/domain/desk/decision-reason.ts';
import { listReasons } from '#src/domain/desk/decision-reasons.queries.server.ts';
import { cleanText } from '#src/domain/form/clean-text.ts';
import { typedIn, typedText, type FormAnswer, type Typed } from '#src/domain/form/form-answer.ts';
import { typedId } from '#src/domain/form/typed-id.ts';
import { answerAppeal } from '#src/domain/suspension/answer-appeal.server.ts';
import { appealSuspension } from '#src/domain/suspension/appeal-suspension.server.ts';
import { endSuspension } from '#src/domain/suspension/end-suspension.server.ts';
import { suspend } from '#src/domain/suspension/suspend.server.ts';
import { withdrawAppeal } from '#src/domain/suspension/withdraw-appeal.server.ts';
import { suspension as t } from '#src/i18n/messages/suspension.ts';
import { officerOf } from './officer.ts';
import { workspaceOf } from './workspace.ts';

type Problem = keyof typeof t.problems;

const isAboutText = (problem: Problem): boolean => problem.startsWith('text_');

const refusal = (
  typed: Typed,
  field: keyof typeof t.labels,
  problem: Problem,
): Exclude<FormAnswer, { ok: true }> => ({
  ok: false,
  problems: [
    { field, message: t.problems[problem], label: isAboutText(problem) ? t.labels[field] : undefined },
  ],
  typed,
});

export const suspension = {
  suspend: defineAction({
    accept: 'form',
    handler: async (form, context): Promise<FormAnswer<{ suspensionId: number }>> => {
      const typed = typedIn(form);
      const productId = typedId(typed, 'produk');
      const subject = productId > 0 ? { productId } : { enterpriseId: typedId(typed, 'umkm') };
      const actor = officerOf(context);
      const chosen = typedId(typed, 'alasan-daftar');
      const listed = (await listReasons('suspended')).find(({ id }) => id === chosen);
      const note = cleanText(typedText(typed, 'alasan'));
      if (listed?.needsNote === true && note === '') return refusal(typed, 'alasan', 'note_missing');
      if (listed === undefined && note === '') return refusal(typed, 'alasan', 'reason_missing');
      const answer = await suspend(actor, subject, listed === undefined ? note : publicReason(listed, note));
      return answer.ok ? answer : refusal(typed, 'alasan', answer.problem);
    },
  }),

  end: defineAction({
    accept: 'form',
    handler: async (form, context): Promise<FormAnswer> => {
      const typed = typedIn(form);
      const id = typedId(typed, 'nomor');
      const answer = await endSuspension(officerOf(context), id, typedText(typed, 'alasan'));
      return answer.ok ? answer : refusal(typed, 'alasan', answer.problem);
    },
  }),

  answer: defineAction({
    accept: 'form',
    handler: async (form, context): Promise<FormAnswer> => {
      const typed = typedIn(form);
      const decision = (['lifted', 'upheld'] as const).find(
        (known) => known === typedText(typed, 'keputusan'),
      );
      if (decision === undefined) return refusal(typed, 'keputusan', 'decision_missing');
      const verdict = {
        suspensionId: typedId(typed, 'nomor'),
        decision,
        answer: typedText(typed, 'jawaban'),
      };
      const answer = await answerAppeal(officerOf(context), verdict);
      return answer.ok ? answer : refusal(typed, 'jawaban', answer.problem);
    },
  }),

  appeal: defineAction({
    accept: 'form',
    handler: async (form, context): Promise<FormAnswer> => {
      const typed = typedIn(form);
      const id = typedId(typed, 'nomor');
      const answer = await appealSuspension(
        workspaceOf(context, typed).actor,
        id,
        typedText(typed, 'keberatan'),
      );
      return answer.ok ? { ok: true } : refusal(typed, 'keberatan', answer.problem);
    },
  }),

  withdrawAppeal: defineAction({
    accept: 'form',
    handler: async (form, context): Promise<FormAnswer> => {
      const typed = typedIn(form);
      const { actor } = workspaceOf(context, typed);
      const answer = await withdrawAppeal(actor, typedId(typed, 'nomor'));
      return answer.ok ? answer : refusal(typed, 'tarik', answer.problem);
    },
  }),
};
