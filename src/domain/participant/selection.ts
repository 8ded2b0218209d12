import { isDay, isWithin, pastDays } from '#src/domain/form/day.ts';
import { typedText, type Typed } from '#src/domain/form/form-answer.ts';
import { typedIds } from '#src/domain/form/typed-id.ts';
import { holdsNik } from '#src/domain/import/nik.ts';
import { rowsPerForm, selectionOutcomes, type SelectionOutcome } from './participant.ts';

/** What was decided about somebody who applied. */
export interface SelectionRow {
  participantId: number;
  outcome: SelectionOutcome;
  /** The day of the interview. */
  interviewedOn: string | null;
  /** 0 to 100. */
  score: number | null;
  note: string | null;
}

/** Somebody in the form of decisions, with what stands. */
export interface SelectionCandidate {
  id: number;
  name: string;
  businessName: string | null;
  kelurahan: string | null;
  outcome: SelectionOutcome | null;
  interviewedOn: string | null;
  score: number | null;
  note: string | null;
}

export type SelectionProblem =
  | 'nothing_typed'
  | 'not_a_day'
  | 'day_outside'
  | 'score_not_0_to_100'
  | 'outcome_missing'
  | 'note_too_long'
  | 'holds_nik';

/** Fields of a row of the form: `nilai-17` is the score of participant 17. */
export const selectionFields = {
  participants: 'peserta',
  day: 'wawancara',
  score: (id: number) => `nilai-${id}`,
  outcome: (id: number) => `hasil-${id}`,
  note: (id: number) => `catatan-${id}`,
};

export const longestNote = 300;

export type ReadSelection =
  | { ok: true; rows: SelectionRow[] }
  | {
      ok: false;
      problems: { field: string; problem: SelectionProblem; participantId: number | undefined }[];
    };

/**
 * Reads the table of decisions; rows in which nothing was typed or chosen are left out. The day of the interview in the
 * head of the form is of the rows that have none yet: `known` gives the day that stands for the others.
 */
export function readSelection(
  typed: Typed,
  known: ReadonlyMap<number, string | null>,
  today: string,
): ReadSelection {
  const problems: { field: string; problem: SelectionProblem; participantId: number | undefined }[] = [];
  const day = typedText(typed, selectionFields.day).trim();
  if (day !== '' && !(isDay(day) && isWithin(day, pastDays(today)))) {
    const problem = isDay(day) ? 'day_outside' : 'not_a_day';
    problems.push({ field: selectionFields.day, problem, participantId: undefined });
  }
  const rows = typedParticipants(typed).flatMap((participantId) => {
    const row = readRow(typed, participantId, problems);
    if (row === undefined) return [];
    return [{ ...row, interviewedOn: known.get(participantId) ?? (day === '' ? null : day) }];
  });
  if (problems.length > 0) return { ok: false, problems };
  if (rows.length > 0) return { ok: true, rows };
  return {
    ok: false,
    problems: [{ field: selectionFields.participants, problem: 'nothing_typed', participantId: undefined }],
  };
}

/** The participants whose rows a form has. */
export function typedParticipants(typed: Typed): number[] {
  return [...new Set(typedIds(typed, selectionFields.participants))]
    .filter((id) => id > 0)
    .slice(0, rowsPerForm);
}

/** The score in a row: null where none was typed, undefined where it is none from 0 to 100. */
export function typedScore(typed: Typed, id: number): number | null | undefined {
  const text = typedText(typed, selectionFields.score(id)).trim();
  if (text === '') return null;
  return /^\d{1,3}$/.test(text) && Number(text) <= 100 ? Number(text) : undefined;
}

function readRow(
  typed: Typed,
  participantId: number,
  problems: { field: string; problem: SelectionProblem; participantId: number | undefined }[],
): Omit<SelectionRow, 'interviewedOn'> | undefined {
  const refuse = (field: string, problem: SelectionProblem) => {
    problems.push({ field, problem, participantId });
  };
  const score = typedScore(typed, participantId);
  const word = typedText(typed, selectionFields.outcome(participantId));
  const note = typedText(typed, selectionFields.note(participantId)).trim();
  const outcome = selectionOutcomes.find((one) => one === word);
  if (score === undefined) refuse(selectionFields.score(participantId), 'score_not_0_to_100');
  if (note.length > longestNote) refuse(selectionFields.note(participantId), 'note_too_long');
  if (holdsNik(note)) refuse(selectionFields.note(participantId), 'holds_nik');
  if (outcome === undefined) {
    if (score !== null || note !== '') refuse(selectionFields.outcome(participantId), 'outcome_missing');
    return undefined;
  }
  return { participantId, outcome, score: score ?? null, note: note === '' ? null : note };
}

/**
 * A suggestion by score: the best are chosen up to the seats, the others who have a score are the reserve. Without seats
 * everybody with a score is chosen. Who has the same score as the last of the chosen is not parted from them by chance:
 * then fewer are chosen, and an officer decides. Who has no score gets no suggestion.
 */
export function suggestSelection(
  scores: readonly { id: number; score: number | null }[],
  seats: number | null,
): Map<number, SelectionOutcome> {
  const scored = scores.flatMap(({ id, score }) => (score === null ? [] : [{ id, score }]));
  const sorted = scored.toSorted((a, b) => b.score - a.score);
  const firstOut = seats === null ? undefined : sorted[seats];
  return new Map(
    sorted.map(({ id, score }) => [
      id,
      firstOut === undefined || score > firstOut.score ? ('chosen' as const) : ('reserve' as const),
    ]),
  );
}
