import { defineAction } from 'astro:actions';
import { addMembers } from '#src/domain/business-group/add-members.server.ts';
import { changeGroup } from '#src/domain/business-group/change-group.server.ts';
import { createGroup } from '#src/domain/business-group/create-group.server.ts';
import { endGroup } from '#src/domain/business-group/end-group.server.ts';
import { groupFields, readGroupFacts, readNewMembers } from '#src/domain/business-group/group-form.ts';
import { removeGroupMember } from '#src/domain/business-group/remove-group-member.server.ts';
import { isPickStep, pickFields } from '#src/domain/enterprise-pick/enterprise-pick.ts';
import { typedIn, typedText, type FormAnswer } from '#src/domain/form/form-answer.ts';
import { typedId } from '#src/domain/form/typed-id.ts';
import { readingProblems } from '#src/i18n/messages/form-reading.ts';
import { groupKeeping as t, groupLabels } from '#src/i18n/messages/group-keeping.ts';
import { today } from '#src/platform/clock.server.ts';
import { officerOf } from './officer.ts';

const fieldOf = (problem: keyof typeof t.problems) =>
  problem === 'unknown_kelurahan' ? groupFields.kelurahanCode : groupFields.name;

export const businessGroup = {
  create: defineAction({
    accept: 'form',
    handler: async (form: FormData, context): Promise<FormAnswer<{ groupId: number }>> => {
      const typed = typedIn(form);
      const actor = officerOf(context);
      const read = readGroupFacts(typed, today());
      if (!read.ok) return { ok: false, problems: readingProblems(read.problems, groupLabels), typed };
      const answer = await createGroup(actor, read.values);
      if (answer.ok) return answer;
      const { problem } = answer;
      return { ok: false, problems: [{ field: fieldOf(problem), message: t.problems[problem] }], typed };
    },
  }),

  change: defineAction({
    accept: 'form',
    handler: async (form: FormData, context): Promise<FormAnswer> => {
      const typed = typedIn(form);
      const actor = officerOf(context);
      const read = readGroupFacts(typed, today());
      if (!read.ok) return { ok: false, problems: readingProblems(read.problems, groupLabels), typed };
      const answer = await changeGroup(actor, typedId(typed, 'kelompok'), read.values);
      if (answer.ok) return answer;
      const { problem } = answer;
      return { ok: false, problems: [{ field: fieldOf(problem), message: t.problems[problem] }], typed };
    },
  }),

  addMembers: defineAction({
    accept: 'form',
    handler: async (form: FormData, context): Promise<FormAnswer> => {
      const typed = typedIn(form);
      const actor = officerOf(context);
      if (isPickStep(typed)) return { ok: false, problems: [], typed };
      const read = readNewMembers(typed);
      if (!read.ok) return { ok: false, problems: readingProblems(read.problems, groupLabels), typed };
      const answer = await addMembers(actor, typedId(typed, 'kelompok'), read.values);
      if (answer.ok) return answer;
      const problems = [{ field: pickFields.text, message: t.problems[answer.problem] }];
      return { ok: false, problems, typed };
    },
  }),

  removeMember: defineAction({
    accept: 'form',
    handler: async (form: FormData, context): Promise<FormAnswer> => {
      const typed = typedIn(form);
      const [groupId, enterpriseId] = [typedId(typed, 'kelompok'), typedId(typed, 'anggota')];
      const answer = await removeGroupMember(officerOf(context), groupId, enterpriseId);
      if (answer.ok) return answer;
      return { ok: false, problems: [{ field: 'anggota', message: t.problems[answer.problem] }], typed };
    },
  }),

  end: defineAction({
    accept: 'form',
    handler: async (form: FormData, context): Promise<FormAnswer> => {
      const typed = typedIn(form);
      const reason = typedText(typed, 'alasan');
      const answer = await endGroup(officerOf(context), typedId(typed, 'kelompok'), reason);
      if (answer.ok) return answer;
      return { ok: false, problems: [{ field: 'alasan', message: t.problems[answer.problem] }], typed };
    },
  }),
};
