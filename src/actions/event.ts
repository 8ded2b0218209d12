import { defineAction } from 'astro:actions';
import { isPickStep, pickFields } from '#src/domain/enterprise-pick/enterprise-pick.ts';
import { changeEvent } from '#src/domain/event/change-event.server.ts';
import { changeParticipation } from '#src/domain/event/change-participation.server.ts';
import { createEvent } from '#src/domain/event/create-event.server.ts';
import { endEvent } from '#src/domain/event/end-event.server.ts';
import { endParticipation } from '#src/domain/event/end-participation.server.ts';
import {
  eventFields,
  participationFields,
  readEventFacts,
  readNewParticipations,
  readParticipation,
  reasonIn,
} from '#src/domain/event/event-form.ts';
import { recordParticipations } from '#src/domain/event/record-participations.server.ts';
import { typedIn, type FormAnswer } from '#src/domain/form/form-answer.ts';
import { typedId } from '#src/domain/form/typed-id.ts';
import { eventKeeping as t, eventLabels, participationLabels } from '#src/i18n/messages/event-keeping.ts';
import { readingProblems } from '#src/i18n/messages/form-reading.ts';
import { today } from '#src/platform/clock.server.ts';
import { officerOf } from './officer.ts';

export const event = {
  create: defineAction({
    accept: 'form',
    handler: async (form: FormData, context): Promise<FormAnswer<{ eventId: number }>> => {
      const typed = typedIn(form);
      const actor = officerOf(context);
      const read = readEventFacts(typed, today());
      if (!read.ok) return { ok: false, problems: readingProblems(read.problems, eventLabels), typed };
      const answer = await createEvent(actor, read.values);
      if (answer.ok) return answer;
      return {
        ok: false,
        problems: [{ field: eventFields.name, message: t.problems[answer.problem] }],
        typed,
      };
    },
  }),

  change: defineAction({
    accept: 'form',
    handler: async (form: FormData, context): Promise<FormAnswer> => {
      const typed = typedIn(form);
      const actor = officerOf(context);
      const read = readEventFacts(typed, today());
      if (!read.ok) return { ok: false, problems: readingProblems(read.problems, eventLabels), typed };
      const answer = await changeEvent(actor, typedId(typed, 'acara'), read.values);
      if (answer.ok) return answer;
      return {
        ok: false,
        problems: [{ field: eventFields.name, message: t.problems[answer.problem] }],
        typed,
      };
    },
  }),

  end: defineAction({
    accept: 'form',
    handler: async (form: FormData, context): Promise<FormAnswer> => {
      const typed = typedIn(form);
      const answer = await endEvent(officerOf(context), typedId(typed, 'acara'), reasonIn(typed));
      if (answer.ok) return answer;
      const problems = [{ field: 'alasan', message: t.problems[answer.problem] }];
      return { ok: false, problems, typed };
    },
  }),

  addParticipants: defineAction({
    accept: 'form',
    handler: async (form: FormData, context): Promise<FormAnswer<{ recorded: number; known: number }>> => {
      const typed = typedIn(form);
      const actor = officerOf(context);
      if (isPickStep(typed)) return { ok: false, problems: [], typed };
      const read = readNewParticipations(typed);
      if (!read.ok)
        return { ok: false, problems: readingProblems(read.problems, participationLabels), typed };
      const { enterpriseIds, facts } = read.values;
      const answer = await recordParticipations(actor, typedId(typed, 'acara'), enterpriseIds, facts);
      if (answer.ok) return answer;
      return {
        ok: false,
        problems: [{ field: pickFields.text, message: t.problems[answer.problem] }],
        typed,
      };
    },
  }),

  changeParticipation: defineAction({
    accept: 'form',
    handler: async (form: FormData, context): Promise<FormAnswer> => {
      const typed = typedIn(form);
      const actor = officerOf(context);
      const read = readParticipation(typed);
      if (!read.ok)
        return { ok: false, problems: readingProblems(read.problems, participationLabels), typed };
      const answer = await changeParticipation(actor, typedId(typed, 'peserta'), read.values);
      if (answer.ok) return answer;
      const problems = [{ field: participationFields.sales, message: t.problems[answer.problem] }];
      return { ok: false, problems, typed };
    },
  }),

  endParticipation: defineAction({
    accept: 'form',
    handler: async (form: FormData, context): Promise<FormAnswer> => {
      const typed = typedIn(form);
      const answer = await endParticipation(officerOf(context), typedId(typed, 'peserta'), reasonIn(typed));
      if (answer.ok) return answer;
      return { ok: false, problems: [{ field: 'alasan', message: t.problems[answer.problem] }], typed };
    },
  }),
};
