import { jakartaDayOf } from '#src/components/registration/jakarta-day.ts';
import type { FieldProblem, FormAnswer, Typed } from '#src/domain/form/form-answer.ts';
import type { ShortlistSummary } from '#src/domain/shortlist/shortlist.ts';
import { formatDay } from '#src/i18n/format.ts';
import { shortlist as t } from '#src/i18n/messages/shortlist.ts';
import { paths } from '#src/paths.ts';

export type ShortlistSection =
  'cari' | 'ubah' | 'bagikan' | 'bandingkan' | 'daftar-pendek.xlsx' | 'daftar-pendek.pdf';

/** The address of a shortlist or of a page of it. */
export function shortlistHref(id: number, section?: ShortlistSection, query?: URLSearchParams): string {
  const path = paths.officers(`daftar-pendek/${id}${section === undefined ? '' : `/${section}`}`);
  const text = query?.toString() ?? '';
  return text === '' ? path : `${path}?${text}`;
}

/** The days of the event in words. */
export function daysLine({ startsOn, endsOn }: Pick<ShortlistSummary, 'startsOn' | 'endsOn'>): string {
  if (startsOn !== null && endsOn !== null) return t.days(formatDay(startsOn, 'id'), formatDay(endsOn, 'id'));
  if (startsOn !== null) return t.from(formatDay(startsOn, 'id'));
  return endsOn === null ? t.list.noDays : t.until(formatDay(endsOn, 'id'));
}

/** An instant as its day in Tangerang. */
export function dayOf(instant: string): string {
  return formatDay(jakartaDayOf(instant), 'id');
}

/** What was just done, as the address of the page after it says. */
export function noticeIn(params: URLSearchParams): string | undefined {
  const asked = params.get('pesan');
  if (asked === 'masuk') return addedNotice(params);
  return Object.entries(t.notices).find(([name]) => name === asked)?.[1];
}

function addedNotice(params: URLSearchParams): string {
  const count = (name: string) => Math.min(Math.max(Math.trunc(Number(params.get(name)) || 0), 0), 1000);
  const [added, there] = [count('baru'), count('sudah')];
  return [t.added(String(added)), there > 0 ? t.alreadyThere(String(there)) : ''].join(' ').trim();
}

/** The problems of whichever form failed, with what was typed into it. */
export function failedOf(answers: readonly (FormAnswer | undefined)[]): {
  problems: FieldProblem[];
  typed: Typed;
  hasFailed: boolean;
} {
  const failed = answers.find((answer) => answer?.ok === false);
  return failed?.ok === false
    ? { problems: failed.problems, typed: failed.typed, hasFailed: true }
    : { problems: [], typed: {}, hasFailed: false };
}
