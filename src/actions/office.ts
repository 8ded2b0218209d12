import { defineAction } from 'astro:actions';
import { typedIn, typedText, type FormAnswer, type Typed } from '#src/domain/form/form-answer.ts';
import { typedId, typedIds } from '#src/domain/form/typed-id.ts';
import type { IssuedCode } from '#src/domain/member/claim-code.ts';
import { issueClaimCodes } from '#src/domain/member/issue-claim-codes.server.ts';
import { acceptRegistration } from '#src/domain/registration/accept-registration.server.ts';
import { turnDownRegistration } from '#src/domain/registration/turn-down-registration.server.ts';
import { office as t } from '#src/i18n/messages/office.ts';
import { officerOf } from './officer.ts';

const refusal = (typed: Typed, field: string, message: string) => ({
  ok: false as const,
  problems: [{ field, message }],
  typed,
});

/** Which application the officer looked at, and when it had been sent. */
const caseOf = (typed: Typed) => ({
  registrationId: typedId(typed, 'nomor'),
  submittedAt: typedText(typed, 'dikirim'),
});

export const office = {
  issueCodes: defineAction({
    accept: 'form',
    handler: async (
      form,
      context,
    ): Promise<FormAnswer<{ codes: IssuedCode[]; leftOut: number; day: string }>> => {
      const typed = typedIn(form);
      const order = {
        enterpriseIds: typedIds(typed, 'umkm').filter((id) => id > 0),
        validUntilOn: typedText(typed, 'sampai'),
      };
      const answer = await issueClaimCodes(officerOf(context), order);
      if (answer.ok) return { ...answer, day: order.validUntilOn };
      const isAboutDay = /^(?:not_a_day|already_past|too_far)$/.test(answer.problem);
      return refusal(typed, isAboutDay ? 'sampai' : 'umkm', t.codes.problems[answer.problem]);
    },
  }),

  acceptRegistration: defineAction({
    accept: 'form',
    handler: async (form, context): Promise<FormAnswer> => {
      const typed = typedIn(form);
      const asEnterpriseId = typedId(typed, 'umkm') || undefined;
      const answer = await acceptRegistration(officerOf(context), { ...caseOf(typed), asEnterpriseId });
      if (answer.ok) return { ok: true };
      return refusal(typed, 'keputusan', t.registrations.problems[answer.problem]);
    },
  }),

  turnDownRegistration: defineAction({
    accept: 'form',
    handler: async (form, context): Promise<FormAnswer<{ decision: 'needs_correction' | 'refused' }>> => {
      const typed = typedIn(form);
      const actor = officerOf(context);
      const { problems } = t.registrations;
      const decision = typedText(typed, 'keputusan');
      if (decision !== 'needs_correction' && decision !== 'refused') {
        return refusal(typed, 'keputusan', problems.decision_missing);
      }
      const reason = typedText(typed, 'pesan');
      const answer = await turnDownRegistration(actor, { ...caseOf(typed), decision, reason });
      if (answer.ok) return { ok: true, decision };
      const isAboutReason = answer.problem.startsWith('reason');
      return refusal(typed, isAboutReason ? 'pesan' : 'keputusan', problems[answer.problem]);
    },
  }),
};
