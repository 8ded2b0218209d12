import { defineAction } from 'astro:actions';
import { publicReason } from '#src/domain/desk/decision-reason.ts';
import { listReasons } from '#src/domain/desk/decision-reasons.queries.server.ts';
import { askForExemption } from '#src/domain/exemption/ask-for-exemption.server.ts';
import { decideExemption } from '#src/domain/exemption/decide-exemption.server.ts';
import { withdrawExemptionRequest } from '#src/domain/exemption/withdraw-exemption-request.server.ts';
import { cleanText } from '#src/domain/form/clean-text.ts';
import { isDay } from '#src/domain/form/day.ts';
import { typedIn, typedText, type FormAnswer, type Typed } from '#src/domain/form/form-answer.ts';
import { typedId } from '#src/domain/form/typed-id.ts';
import { exemption as t } from '#src/i18n/messages/exemption.ts';
import { officerOf } from './officer.ts';
import { workspaceOf } from './workspace.ts';

const refusal = (typed: Typed, field: string, problem: keyof typeof t.problems) => ({
  ok: false as const,
  problems: [{ field, message: t.problems[problem] }],
  typed,
});

export const exemption = {
  ask: defineAction({
    accept: 'form',
    handler: async (form: FormData, context): Promise<FormAnswer> => {
      const typed = typedIn(form);
      const { actor, enterpriseId } = workspaceOf(context, typed);
      const answer = await askForExemption(actor, { enterpriseId, text: typedText(typed, 'mengapa') });
      return answer.ok ? answer : refusal(typed, 'mengapa', answer.problem);
    },
  }),

  withdraw: defineAction({
    accept: 'form',
    handler: async (form: FormData, context): Promise<FormAnswer> => {
      const typed = typedIn(form);
      const { actor, enterpriseId } = workspaceOf(context, typed);
      const requestId = typedId(typed, 'nomor');
      const answer = await withdrawExemptionRequest(actor, { enterpriseId, requestId });
      return answer.ok ? answer : refusal(typed, 'pengecualian', answer.problem);
    },
  }),

  decide: defineAction({
    accept: 'form',
    handler: async (form: FormData, context): Promise<FormAnswer<{ decision: 'granted' | 'refused' }>> => {
      const typed = typedIn(form);
      const actor = officerOf(context);
      const requestId = typedId(typed, 'nomor');
      const decision = typedText(typed, 'keputusan');
      if (decision !== 'granted' && decision !== 'refused') {
        return refusal(typed, 'keputusan', 'decision_missing');
      }
      const note = cleanText(typedText(typed, 'catatan'));
      const reasons = decision === 'granted' ? await listReasons('exempted') : [];
      const listed = reasons.find(({ id }) => id === typedId(typed, 'alasan'));
      if (listed?.needsNote === true && note === '') return refusal(typed, 'catatan', 'reason_missing');
      const reason = listed === undefined ? note : publicReason(listed, note);
      const validUntilOn = typedText(typed, 'sampai');
      if (decision === 'granted' && !isDay(validUntilOn)) return refusal(typed, 'sampai', 'not_a_day');
      const given = { requestId, reason };
      const answer = await decideExemption(
        actor,
        decision === 'granted' ? { ...given, decision, validUntilOn } : { ...given, decision },
      );
      if (answer.ok) return { ok: true, decision };
      const fields = {
        reason_missing: 'catatan',
        reason_too_long: 'catatan',
        reason_holds_nik: 'catatan',
        already_past: 'sampai',
        too_far: 'sampai',
      };
      const field = Object.entries(fields).find(([problem]) => problem === answer.problem)?.[1];
      return refusal(typed, field ?? 'keputusan', answer.problem);
    },
  }),
};
