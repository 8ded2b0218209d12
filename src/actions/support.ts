import { defineAction } from 'astro:actions';
import { isPickStep, pickFields } from '#src/domain/enterprise-pick/enterprise-pick.ts';
import { typedIn, typedText, type FormAnswer } from '#src/domain/form/form-answer.ts';
import { typedId } from '#src/domain/form/typed-id.ts';
import { endSupport } from '#src/domain/support/end-support.server.ts';
import { recordSupports } from '#src/domain/support/record-supports.server.ts';
import { readNewSupport, supportFields } from '#src/domain/support/support-form.ts';
import { readingProblems } from '#src/i18n/messages/form-reading.ts';
import { support as t, supportLabels } from '#src/i18n/messages/support.ts';
import { today } from '#src/platform/clock.server.ts';
import { officerOf } from './officer.ts';

export const support = {
  record: defineAction({
    accept: 'form',
    handler: async (form: FormData, context): Promise<FormAnswer<{ recorded: number; known: number }>> => {
      const typed = typedIn(form);
      const actor = officerOf(context);
      if (isPickStep(typed)) return { ok: false, problems: [], typed };
      const read = readNewSupport(typed, today());
      if (!read.ok) return { ok: false, problems: readingProblems(read.problems, supportLabels), typed };
      const answer = await recordSupports(actor, read.values.enterpriseIds, read.values.support);
      if (answer.ok) return answer;
      const field = answer.problem === 'unknown_programme' ? supportFields.programme : pickFields.text;
      return { ok: false, problems: [{ field, message: t.problems[answer.problem] }], typed };
    },
  }),

  end: defineAction({
    accept: 'form',
    handler: async (form: FormData, context): Promise<FormAnswer> => {
      const typed = typedIn(form);
      const reason = typedText(typed, 'alasan');
      const answer = await endSupport(officerOf(context), typedId(typed, 'bantuan'), reason);
      if (answer.ok) return answer;
      return { ok: false, problems: [{ field: 'alasan', message: t.problems[answer.problem] }], typed };
    },
  }),
};
