import { defineAction } from 'astro:actions';
import { typedIn, typedText, type FormAnswer } from '#src/domain/form/form-answer.ts';
import { typedId } from '#src/domain/form/typed-id.ts';
import { endCompetencyTest } from '#src/domain/result/end-competency-test.server.ts';
import { makeGraduations } from '#src/domain/result/make-graduations.server.ts';
import { recordCompetencyTest } from '#src/domain/result/record-competency-test.server.ts';
import { recordResults } from '#src/domain/result/record-results.server.ts';
import { readResults, resultFields } from '#src/domain/result/result-form.ts';
import { classResults as t } from '#src/i18n/messages/class-results.ts';
import { officerOf } from './officer.ts';

const testFields = {
  testedOn: 'uji-tanggal',
  scheme: 'uji-skema',
  assessor: 'uji-asesor',
  outcome: 'uji-hasil',
  note: 'uji-catatan',
};

export const classResult = {
  record: defineAction({
    accept: 'form',
    handler: async (form: FormData, context): Promise<FormAnswer> => {
      const typed = typedIn(form);
      const actor = officerOf(context);
      const read = readResults(typed);
      if (!read.ok) {
        const problems = read.problems.map(({ field, problem }) => ({ field, message: t.problems[problem] }));
        return { ok: false, problems, typed };
      }
      const answer = await recordResults(actor, typedId(typed, 'kelas'), read.given);
      if (answer.ok) return { ok: true };
      const message = t.problems[answer.problem];
      const isAboutDay = /^(?:not_a_day|in_future|too_early)$/.test(answer.problem);
      const [first] = answer.participantIds;
      const isAboutOne = first !== undefined && answer.problem !== 'unknown_participant';
      const field = isAboutDay || !isAboutOne ? resultFields.day : resultFields.result(first);
      return { ok: false, problems: [{ field, message }], typed };
    },
  }),

  makeGraduations: defineAction({
    accept: 'form',
    handler: async (form: FormData, context): Promise<{ ok: true; made: number }> => {
      const answer = await makeGraduations(officerOf(context), typedId(typedIn(form), 'kelas'));
      return { ok: true, made: answer.ok ? answer.made : 0 };
    },
  }),

  recordTest: defineAction({
    accept: 'form',
    handler: async (form: FormData, context): Promise<FormAnswer> => {
      const typed = typedIn(form);
      const text = (field: keyof typeof testFields) => typedText(typed, testFields[field]);
      const answer = await recordCompetencyTest(officerOf(context), typedId(typed, 'peserta'), {
        testedOn: text('testedOn'),
        scheme: text('scheme'),
        assessor: text('assessor'),
        outcome: text('outcome'),
        note: text('note'),
      });
      if (answer.ok) return { ok: true };
      const problems =
        answer.problem === 'fields'
          ? answer.fields.map((one) => ({
              field: testFields[one.field],
              message: t.tests.problems[one.problem],
              label: t.tests[one.field],
            }))
          : [{ field: testFields.testedOn, message: t.tests.problems[answer.problem] }];
      return { ok: false, problems, typed };
    },
  }),

  endTest: defineAction({
    accept: 'form',
    handler: async (form: FormData, context): Promise<FormAnswer> => {
      const typed = typedIn(form);
      const testId = typedId(typed, 'uji');
      const answer = await endCompetencyTest(officerOf(context), testId, typedText(typed, 'alasan'));
      if (answer.ok) return answer;
      const field = `alasan-uji-${testId}`;
      return { ok: false, problems: [{ field, message: t.tests.problems[answer.problem] }], typed };
    },
  }),
};
