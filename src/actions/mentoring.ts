import { defineAction } from 'astro:actions';
import { isPickStep, pickFields } from '#src/domain/enterprise-pick/enterprise-pick.ts';
import { typedIn, typedText, type FormAnswer } from '#src/domain/form/form-answer.ts';
import { typedId } from '#src/domain/form/typed-id.ts';
import { correctVisit } from '#src/domain/mentoring/correct-visit.server.ts';
import { endVisit } from '#src/domain/mentoring/end-visit.server.ts';
import { finishFollowUp } from '#src/domain/mentoring/finish-follow-up.server.ts';
import { recordVisit } from '#src/domain/mentoring/record-visit.server.ts';
import { readFindings, readNewVisit, visitFields } from '#src/domain/mentoring/visit-form.ts';
import { readingProblems } from '#src/i18n/messages/form-reading.ts';
import { mentoring as t, visitLabels } from '#src/i18n/messages/mentoring.ts';
import { today } from '#src/platform/clock.server.ts';
import { officerOf } from './officer.ts';

const fieldOf = {
  unknown_enterprise: pickFields.text,
  unknown_cohort: visitFields.cohort,
  too_late: visitFields.visitedOn,
};

export const mentoring = {
  record: defineAction({
    accept: 'form',
    handler: async (form: FormData, context): Promise<FormAnswer<{ visitId: number }>> => {
      const typed = typedIn(form);
      const actor = officerOf(context);
      if (isPickStep(typed)) return { ok: false, problems: [], typed };
      const read = readNewVisit(typed, today());
      if (!read.ok) return { ok: false, problems: readingProblems(read.problems, visitLabels), typed };
      const answer = await recordVisit(actor, read.values.enterpriseId, read.values.findings);
      if (answer.ok) return answer;
      const { problem } = answer;
      return { ok: false, problems: [{ field: fieldOf[problem], message: t.problems[problem] }], typed };
    },
  }),

  correct: defineAction({
    accept: 'form',
    handler: async (form: FormData, context): Promise<FormAnswer> => {
      const typed = typedIn(form);
      const actor = officerOf(context);
      const read = readFindings(typed, today());
      if (!read.ok) return { ok: false, problems: readingProblems(read.problems, visitLabels), typed };
      const answer = await correctVisit(actor, typedId(typed, 'kunjungan'), read.values);
      if (answer.ok) return answer;
      const { problem } = answer;
      return { ok: false, problems: [{ field: fieldOf[problem], message: t.problems[problem] }], typed };
    },
  }),

  end: defineAction({
    accept: 'form',
    handler: async (form: FormData, context): Promise<FormAnswer> => {
      const typed = typedIn(form);
      const reason = typedText(typed, 'alasan');
      const answer = await endVisit(officerOf(context), typedId(typed, 'kunjungan'), reason);
      if (answer.ok) return answer;
      return { ok: false, problems: [{ field: 'alasan', message: t.problems[answer.problem] }], typed };
    },
  }),

  finishFollowUp: defineAction({
    accept: 'form',
    handler: async (form: FormData, context): Promise<FormAnswer> => {
      const typed = typedIn(form);
      const answer = await finishFollowUp(officerOf(context), typedId(typed, 'kunjungan'));
      if (answer.ok) return answer;
      return { ok: false, problems: [{ field: 'selesai', message: t.problems[answer.problem] }], typed };
    },
  }),
};
