import { defineAction } from 'astro:actions';
import { typedIn, typedText, type FormAnswer, type Typed } from '#src/domain/form/form-answer.ts';
import { typedId } from '#src/domain/form/typed-id.ts';
import { addMeeting } from '#src/domain/participant/add-meeting.server.ts';
import { addParticipant } from '#src/domain/participant/add-participant.server.ts';
import { readMeeting, readPresences } from '#src/domain/participant/attendance.ts';
import { editParticipant } from '#src/domain/participant/edit-participant.server.ts';
import { endParticipant } from '#src/domain/participant/end-participant.server.ts';
import { matchParticipant } from '#src/domain/participant/match-participant.server.ts';
import { readParticipant } from '#src/domain/participant/participant-form.ts';
import type { SelectionOutcome } from '#src/domain/participant/participant.ts';
import { recordAttendance } from '#src/domain/participant/record-attendance.server.ts';
import { recordSelection } from '#src/domain/participant/record-selection.server.ts';
import { listStandingScores } from '#src/domain/participant/selection.queries.server.ts';
import {
  readSelection,
  selectionFields,
  suggestSelection,
  typedParticipants,
  typedScore,
} from '#src/domain/participant/selection.ts';
import { gazetteer } from '#src/domain/region/gazetteer.queries.server.ts';
import { formatNumber } from '#src/i18n/format.ts';
import { fieldProblems } from '#src/i18n/messages/field-problem.ts';
import { meetingLabels, participant as t, participantLabels } from '#src/i18n/messages/participant.ts';
import { today } from '#src/platform/clock.server.ts';
import { officerOf } from './officer.ts';

const refuse = (typed: Typed, message: string, field: string) => ({
  ok: false as const,
  problems: [{ field, message }],
  typed,
});

/** A suggestion is shown in the form, as if it had been typed: nothing is saved. */
type Suggested = { ok: true; isSaved: false; typed: Typed; chosen: number };

export const participant = {
  add: defineAction({
    accept: 'form',
    handler: async (form, context): Promise<FormAnswer<{ next: boolean }>> => {
      const typed = typedIn(form);
      const actor = officerOf(context);
      const read = readParticipant(typed, await gazetteer(), today());
      if (!read.ok) return { ok: false, problems: fieldProblems(read.problems, participantLabels), typed };
      const answer = await addParticipant(actor, typedId(typed, 'kelas'), read.facts);
      if (answer.ok) return { ok: true, next: typedText(typed, 'lanjut') === 'ya' };
      return refuse(typed, t.problems[answer.problem], 'telepon');
    },
  }),

  edit: defineAction({
    accept: 'form',
    handler: async (form, context): Promise<FormAnswer> => {
      const typed = typedIn(form);
      const actor = officerOf(context);
      const read = readParticipant(typed, await gazetteer(), today());
      if (!read.ok) return { ok: false, problems: fieldProblems(read.problems, participantLabels), typed };
      const answer = await editParticipant(actor, typedId(typed, 'nomor'), read.facts);
      return answer.ok ? answer : refuse(typed, t.problems[answer.problem], 'telepon');
    },
  }),

  end: defineAction({
    accept: 'form',
    handler: async (form, context): Promise<FormAnswer> => {
      const typed = typedIn(form);
      const given = { id: typedId(typed, 'nomor'), reason: typedText(typed, 'alasan') };
      const answer = await endParticipant(officerOf(context), given);
      return answer.ok ? answer : refuse(typed, t.problems[answer.problem], 'alasan');
    },
  }),

  match: defineAction({
    accept: 'form',
    handler: async (form, context): Promise<FormAnswer<{ isMatched: boolean }>> => {
      const typed = typedIn(form);
      const enterpriseId = typedText(typed, 'umkm') === '' ? null : typedId(typed, 'umkm');
      const answer = await matchParticipant(officerOf(context), {
        id: typedId(typed, 'nomor'),
        enterpriseId,
      });
      if (answer.ok) return { ok: true, isMatched: enterpriseId !== null };
      return refuse(typed, t.problems[answer.problem], 'umkm');
    },
  }),

  select: defineAction({
    accept: 'form',
    handler: async (form, context): Promise<FormAnswer<{ isSaved: true }> | Suggested> => {
      const typed = typedIn(form);
      const actor = officerOf(context);
      const cohortId = typedId(typed, 'kelas');
      const standing = await listStandingScores(actor, cohortId);
      if (typedText(typed, 'langkah') === 'saran') return suggested(typed, standing);
      const known = new Map(standing.scores.map(({ id, interviewedOn }) => [id, interviewedOn]));
      const read = readSelection(typed, known, today());
      if (!read.ok) {
        const problems = read.problems.map(({ field, problem }) => ({ field, message: t.problems[problem] }));
        return { ok: false, problems, typed };
      }
      const answer = await recordSelection(actor, cohortId, read.rows);
      if (answer.ok) return { ok: true, isSaved: true };
      if (answer.problem === 'unknown_cohort') return refuse(typed, t.problems.unknown_cohort, 'peserta');
      const { chosen, seats } = answer;
      const message = t.problems.more_than_seats(formatNumber(chosen, 'id'), formatNumber(seats, 'id'));
      return refuse(typed, message, 'peserta');
    },
  }),

  addMeeting: defineAction({
    accept: 'form',
    handler: async (form, context): Promise<FormAnswer<{ id: number }>> => {
      const typed = typedIn(form);
      const actor = officerOf(context);
      const read = readMeeting(typed, today());
      if (!read.ok) return { ok: false, problems: fieldProblems(read.problems, meetingLabels), typed };
      const answer = await addMeeting(actor, typedId(typed, 'kelas'), read.meeting);
      if (answer.ok) return answer;
      const { meeting_listed, unknown_cohort } = t.problems;
      return refuse(typed, answer.problem === 'listed_already' ? meeting_listed : unknown_cohort, 'topik');
    },
  }),

  recordAttendance: defineAction({
    accept: 'form',
    handler: async (form, context): Promise<FormAnswer> => {
      const typed = typedIn(form);
      const answer = await recordAttendance(
        officerOf(context),
        typedId(typed, 'pertemuan'),
        readPresences(typed),
      );
      return answer.ok ? { ok: true } : refuse(typed, t.problems[answer.problem], 'peserta');
    },
  }),
};

/** The form with the outcomes that the scores suggest: those typed here, and those that stand on its other pages. */
function suggested(
  typed: Typed,
  { seats, scores }: Awaited<ReturnType<typeof listStandingScores>>,
): Suggested | ReturnType<typeof refuse> {
  const here = new Set(typedParticipants(typed));
  const ranked = scores.map(({ id, score }) => ({
    id,
    score: here.has(id) ? (typedScore(typed, id) ?? null) : score,
  }));
  const outcomes = suggestSelection(ranked, seats);
  if (outcomes.size === 0) return refuse(typed, t.selection.noScores, 'peserta');
  const chosenHere: [string, [SelectionOutcome]][] = [...outcomes]
    .filter(([id]) => here.has(id))
    .map(([id, outcome]) => [selectionFields.outcome(id), [outcome]]);
  const chosen = [...outcomes.values()].filter((outcome) => outcome === 'chosen').length;
  return { ok: true, isSaved: false, typed: { ...typed, ...Object.fromEntries(chosenHere) }, chosen };
}
