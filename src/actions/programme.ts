import { defineAction } from 'astro:actions';
import { typedIn, typedText, type FormAnswer, type Typed } from '#src/domain/form/form-answer.ts';
import { typedId } from '#src/domain/form/typed-id.ts';
import { addInstructor } from '#src/domain/programme/add-instructor.server.ts';
import { readCohort } from '#src/domain/programme/cohort-form.ts';
import { createCohort } from '#src/domain/programme/create-cohort.server.ts';
import { createProgramme } from '#src/domain/programme/create-programme.server.ts';
import { editCohort } from '#src/domain/programme/edit-cohort.server.ts';
import { editProgramme } from '#src/domain/programme/edit-programme.server.ts';
import { endInstructor } from '#src/domain/programme/end-instructor.server.ts';
import { readInstructor } from '#src/domain/programme/instructor-form.ts';
import { readProgramme } from '#src/domain/programme/programme-form.ts';
import { setTarget } from '#src/domain/programme/set-target.server.ts';
import { readTarget } from '#src/domain/programme/target-form.ts';
import { gazetteer } from '#src/domain/region/gazetteer.queries.server.ts';
import { fieldProblems } from '#src/i18n/messages/field-problem.ts';
import { programme as t, programmeLabels } from '#src/i18n/messages/programme.ts';
import { today } from '#src/platform/clock.server.ts';
import { officerOf } from './officer.ts';

const refusal = (typed: Typed, problem: keyof typeof t.problems, field = 'nama') => ({
  ok: false as const,
  problems: [{ field, message: t.problems[problem] }],
  typed,
});

export const programme = {
  create: defineAction({
    accept: 'form',
    handler: async (form, context): Promise<FormAnswer<{ id: string }>> => {
      const typed = typedIn(form);
      const actor = officerOf(context);
      const read = readProgramme(typed);
      if (!read.ok)
        return { ok: false, problems: fieldProblems(read.problems, programmeLabels.programme), typed };
      const answer = await createProgramme(actor, read.facts);
      return answer.ok ? answer : refusal(typed, answer.problem);
    },
  }),

  edit: defineAction({
    accept: 'form',
    handler: async (form, context): Promise<FormAnswer> => {
      const typed = typedIn(form);
      const actor = officerOf(context);
      const read = readProgramme(typed);
      if (!read.ok)
        return { ok: false, problems: fieldProblems(read.problems, programmeLabels.programme), typed };
      const answer = await editProgramme(actor, typedText(typed, 'program'), read.facts);
      if (answer.ok) return answer;
      return refusal(typed, answer.problem, answer.problem === 'has_graduates' ? 'melatih' : 'nama');
    },
  }),

  setTarget: defineAction({
    accept: 'form',
    handler: async (form, context): Promise<FormAnswer> => {
      const typed = typedIn(form);
      const actor = officerOf(context);
      const read = readTarget(typed, today());
      if (!read.ok)
        return { ok: false, problems: fieldProblems(read.problems, programmeLabels.target), typed };
      const answer = await setTarget(actor, typedText(typed, 'program'), read.facts);
      return answer.ok ? answer : refusal(typed, answer.problem, 'tahun');
    },
  }),

  createCohort: defineAction({
    accept: 'form',
    handler: async (form, context): Promise<FormAnswer<{ id: number }>> => {
      const typed = typedIn(form);
      const actor = officerOf(context);
      const read = readCohort(typed, await gazetteer(), today());
      if (!read.ok)
        return { ok: false, problems: fieldProblems(read.problems, programmeLabels.cohort), typed };
      const answer = await createCohort(actor, typedText(typed, 'program'), read.facts);
      return answer.ok ? answer : refusal(typed, answer.problem);
    },
  }),

  editCohort: defineAction({
    accept: 'form',
    handler: async (form, context): Promise<FormAnswer> => {
      const typed = typedIn(form);
      const actor = officerOf(context);
      const read = readCohort(typed, await gazetteer(), today());
      if (!read.ok)
        return { ok: false, problems: fieldProblems(read.problems, programmeLabels.cohort), typed };
      const answer = await editCohort(actor, typedId(typed, 'kelas'), read.facts);
      return answer.ok ? answer : refusal(typed, answer.problem);
    },
  }),

  addInstructor: defineAction({
    accept: 'form',
    handler: async (form, context): Promise<FormAnswer> => {
      const typed = typedIn(form);
      const actor = officerOf(context);
      const read = readInstructor(typed);
      if (!read.ok)
        return { ok: false, problems: fieldProblems(read.problems, programmeLabels.instructor), typed };
      const answer = await addInstructor(actor, read.facts);
      return answer.ok ? answer : refusal(typed, answer.problem);
    },
  }),

  endInstructor: defineAction({
    accept: 'form',
    handler: async (form, context): Promise<FormAnswer> => {
      const typed = typedIn(form);
      const id = typedId(typed, 'instruktur');
      const answer = await endInstructor(officerOf(context), { id, reason: typedText(typed, 'alasan') });
      return answer.ok ? answer : refusal(typed, answer.problem, `alasan-${id}`);
    },
  }),
};
