import { cohortHref } from '#src/components/cohort/cohort-tabs.ts';
import { typedText, type Typed } from '#src/domain/form/form-answer.ts';
import {
  resultFilters,
  type ClassResult,
  type ResultCounts,
  type ResultFilter,
} from '#src/domain/result/class-results.ts';
import { resultFields, seenResult } from '#src/domain/result/result-form.ts';
import { formatNumber } from '#src/i18n/format.ts';
import { classResults as t } from '#src/i18n/messages/class-results.ts';

/** Which participants an address asks for, and which page of them. */
export function readResultView(params: URLSearchParams): { filter: ResultFilter; page: number } {
  const filter = resultFilters.find((each) => each === params.get('tampil')) ?? 'chosen';
  const page = Number(params.get('page') ?? 1);
  return { filter, page: Number.isSafeInteger(page) && page > 0 ? Math.min(page, 1000) : 1 };
}

/** The address of the results of a class. */
export function resultsHref(
  cohortId: number,
  {
    filter,
    page = 1,
    notice,
  }: { filter?: ResultFilter; page?: number; notice?: keyof typeof t.notices } = {},
): string {
  const query = new URLSearchParams();
  if (filter !== undefined && filter !== 'chosen') query.set('tampil', filter);
  if (page > 1) query.set('page', String(page));
  if (notice !== undefined) query.set('pesan', notice);
  const text = query.toString();
  return cohortHref(cohortId, 'results') + (text === '' ? '' : `?${text}`);
}

/** The ways to look at a class, each with how many it shows; those that show nobody are left out. */
export function filterOptions(cohortId: number, filter: ResultFilter, counts: ResultCounts) {
  const numbers: Record<ResultFilter, number> = {
    chosen: counts.chosen,
    without_result: counts.withoutResult,
    passed: counts.passed,
    without_graduation: counts.withoutGraduation,
    everyone: counts.everyone,
  };
  const shown = (['chosen', 'without_result', 'passed', 'without_graduation', 'everyone'] as const).filter(
    (each) => each === filter || each === 'chosen' || numbers[each] > 0,
  );
  return {
    total: numbers[filter],
    options: shown.map((each) => ({
      href: resultsHref(cohortId, { filter: each }),
      label: t.filter(t.filters[each], formatNumber(numbers[each], 'id')),
      isChosen: each === filter,
    })),
  };
}

/** A notice by the word in the address. */
export function noticeOf(params: URLSearchParams): string | undefined {
  const word = params.get('pesan') ?? '';
  return word in t.notices ? t.notices[word as keyof typeof t.notices] : undefined;
}

/** A participant's row in the form: what stands or what was typed, and what another officer has entered meanwhile. */
export interface ResultRow {
  participant: ClassResult;
  result: string;
  score: string;
  seen: string;
  now: string | undefined;
}

/** The rows of the form; what was typed stays, beside what stands now. */
export function resultRows(participants: readonly ClassResult[], typed: Typed): ResultRow[] {
  return participants.map((participant) => {
    const { participantId, standing } = participant;
    const seen = seenResult(standing);
    const wasSent = resultFields.seen(participantId) in typed;
    const isChanged = wasSent && typedText(typed, resultFields.seen(participantId)) !== seen;
    return {
      participant,
      seen,
      result: wasSent ? typedText(typed, resultFields.result(participantId)) : (standing?.result ?? ''),
      score: wasSent ? typedText(typed, resultFields.score(participantId)) : String(standing?.score ?? ''),
      now:
        isChanged && standing !== null
          ? t.now(t.results[standing.result], standing.score === null ? undefined : String(standing.score))
          : undefined,
    };
  });
}

/** What came of the selection, in words. */
export function selectionWords({ selection }: Pick<ClassResult, 'selection'>): string {
  if (selection === null) return t.noSelection;
  const outcome = t.selections[selection.outcome];
  return selection.score === null ? outcome : t.withScore(outcome, String(selection.score));
}

/** At how many meetings somebody was, in words. */
export function attendanceWords({ present, meetings }: { present: number; meetings: number }): string {
  if (meetings === 0) return t.noMeetings;
  return t.attended(formatNumber(present, 'id'), formatNumber(meetings, 'id'));
}

/** The address of an action on a page that keeps what its own address asks for. */
export function actionAt(here: string, action: { toString: () => string }): string {
  const query = action.toString();
  return here.includes('?') ? `${here}&${query.slice(1)}` : here + query;
}
