import { defineAction } from 'astro:actions';
import { awardFields, readAmount, readAwards } from '#src/domain/award/award-form.ts';
import { confirmAwards, type AwardProblem } from '#src/domain/award/confirm-awards.server.ts';
import { endAward } from '#src/domain/award/end-award.server.ts';
import { recordPackage } from '#src/domain/award/record-package.server.ts';
import { typedIn, typedText, type FormAnswer } from '#src/domain/form/form-answer.ts';
import { typedId } from '#src/domain/form/typed-id.ts';
import { classAwards as t } from '#src/i18n/messages/class-awards.ts';
import { officerOf } from './officer.ts';

function fieldOf(problem: AwardProblem, rank = 1): string {
  if (/^(?:not_a_day|in_future|too_early)$/.test(problem)) return awardFields.day;
  if (problem.startsWith('prize')) return awardFields.prize(rank);
  return problem === 'amount_unbelievable' ? awardFields.amount(rank) : awardFields.who(rank);
}

export const award = {
  confirm: defineAction({
    accept: 'form',
    handler: async (form: FormData, context): Promise<FormAnswer> => {
      const typed = typedIn(form);
      const given = { awards: readAwards(typed), awardedOn: typedText(typed, awardFields.day) };
      const answer = await confirmAwards(officerOf(context), typedId(typed, 'kelas'), given);
      if (answer.ok) return { ok: true };
      const problem = { field: fieldOf(answer.problem, answer.rank), message: t.problems[answer.problem] };
      return { ok: false, problems: [problem], typed };
    },
  }),

  recordPackage: defineAction({
    accept: 'form',
    handler: async (form: FormData, context): Promise<FormAnswer> => {
      const typed = typedIn(form);
      const awardId = typedId(typed, 'penghargaan');
      const answer = await recordPackage(officerOf(context), awardId, readAmount(typedText(typed, 'nilai')));
      if (answer.ok) return answer;
      const problem = { field: `nilai-penghargaan-${awardId}`, message: t.problems[answer.problem] };
      return { ok: false, problems: [problem], typed };
    },
  }),

  end: defineAction({
    accept: 'form',
    handler: async (form: FormData, context): Promise<FormAnswer> => {
      const typed = typedIn(form);
      const awardId = typedId(typed, 'penghargaan');
      const answer = await endAward(officerOf(context), awardId, typedText(typed, 'alasan'));
      if (answer.ok) return answer;
      const problem = { field: `alasan-penghargaan-${awardId}`, message: t.problems[answer.problem] };
      return { ok: false, problems: [problem], typed };
    },
  }),
};
