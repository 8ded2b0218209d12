import { trainingResults, type TrainingResult } from '#src/domain/claim/particulars.ts';
import { typedText, type Typed } from '#src/domain/form/form-answer.ts';
import { typedIds } from '#src/domain/form/typed-id.ts';
import type { StandingResult } from './class-results.ts';
import { isScore, type GivenResult } from './training-result.ts';

/** The names of the fields of a participant in the form of results. */
export const resultFields = {
  participants: 'peserta',
  day: 'tanggal',
  /** Whether the form is of one participant alone, so that its day is meant for that one. */
  alone: 'sendiri',
  result: (participantId: number) => `hasil-${participantId}`,
  score: (participantId: number) => `nilai-${participantId}`,
  seen: (participantId: number) => `semula-${participantId}`,
};

export type ResultFormProblem = { field: string; problem: 'score' | 'result_missing' };

/** What the form showed of a participant, so that only what the officer has touched is recorded. */
export function seenResult(standing: StandingResult | null): string {
  if (standing === null) return '';
  return [standing.id, standing.result, standing.score ?? '', standing.decidedOn].join(':');
}

/** The results that an officer has touched in the form, or what is wrong with them. */
export function readResults(
  typed: Typed,
): { ok: true; given: GivenResult[] } | { ok: false; problems: ResultFormProblem[] } {
  const given: GivenResult[] = [];
  const problems: ResultFormProblem[] = [];
  const day = typedText(typed, resultFields.day);
  const isAlone = typedText(typed, resultFields.alone) !== '';
  for (const id of new Set(typedIds(typed, resultFields.participants))) {
    const text = typedText(typed, resultFields.result(id));
    const scoreText = typedText(typed, resultFields.score(id)).trim();
    const [seenId = '', seenWord = '', seenScore = '', seenDay = ''] = typedText(
      typed,
      resultFields.seen(id),
    ).split(':');
    const isTouched =
      text !== seenWord || scoreText !== seenScore || (isAlone && text !== '' && day !== seenDay);
    // Choosing nothing where something stood takes nothing back: a wrong result is corrected by another one.
    if (!isTouched || (text === '' && scoreText === '') || (text === '' && seenId !== '')) continue;
    const result = trainingResults.find((word): word is TrainingResult => word === text);
    const score = scoreText === '' ? null : /^\d{1,3}$/.test(scoreText) ? Number(scoreText) : Number.NaN;
    if (score !== null && !isScore(score)) problems.push({ field: resultFields.score(id), problem: 'score' });
    if (result === undefined) problems.push({ field: resultFields.result(id), problem: 'result_missing' });
    else {
      const insteadOf = seenId === '' ? null : Number(seenId);
      given.push({ participantId: id, result, score, decidedOn: day, insteadOf });
    }
  }
  return problems.length > 0 ? { ok: false, problems } : { ok: true, given };
}
