import type { QueueFilter, QueuePlace } from '#src/domain/desk/claim-queue.ts';
import { queueQuery } from '#src/domain/desk/claim-queue.ts';
import {
  deskFilterFields,
  deskQuery,
  keyOf,
  nounWords,
  type DeskFilter,
  type DeskItem,
} from '#src/domain/desk/desk-queue.ts';
import type { DeskNoun } from '#src/domain/desk/desk-noun.ts';
import { formatNumber } from '#src/i18n/format.ts';
import { desk } from '#src/i18n/messages/desk.ts';
import { deskQueue } from '#src/i18n/messages/desk-queue.ts';
import { paths } from '#src/paths.ts';
import { caseHref, queueHref } from './claim-queue-rows.ts';

/** The way to and fro at the desk: one's place, the neighbours, and what a decision's form takes along. */
export interface DeskWay {
  back: { href: string; text: string };
  label: string;
  where: string;
  previousHref: string | undefined;
  nextHref: string | undefined;
  /** Part of the address to which a form is sent, so that its answer knows where to go on. */
  query: string;
}

const pages: Record<DeskNoun, string> = {
  claim: 'klaim',
  product_change: 'perubahan',
  registration: 'pendaftaran',
  exemption: 'pengecualian',
  report: 'laporan',
  appeal: 'penangguhan',
  sample: 'uji-petik',
};

function whole(filter: DeskFilter, more: Record<string, string>): string {
  const query = deskQuery(filter);
  query.set(deskFilterFields.whole, 'semua');
  for (const [name, value] of Object.entries(more)) query.set(name, value);
  return query.toString();
}

/** The address of an item that is opened from the whole queue. */
export function itemHref(
  { noun, pageId }: Pick<DeskItem, 'noun' | 'pageId'>,
  filter: DeskFilter,
  more: Record<string, string> = {},
): string {
  return `${paths.officers(`${pages[noun]}/${pageId}`)}?${whole(filter, more)}`;
}

/** The address of the whole queue under a filter. */
export function wholeQueueHref(filter: DeskFilter, more: Record<string, string> = {}): string {
  const query = deskQuery(filter);
  for (const [name, value] of Object.entries(more)) query.set(name, value);
  const text = query.toString();
  return paths.officers() + (text === '' ? '' : `?${text}`);
}

/** Where it goes on after a decision: the next item, or the queue that is empty now. */
export function goOnHref(
  next: DeskItem | undefined,
  filter: DeskFilter,
  told: { pesan: string; tadi: string },
): string {
  return next === undefined ? wholeQueueHref(filter, told) : itemHref(next, filter, told);
}

/** The way through the whole queue. */
export function wayInQueue(place: QueuePlace<DeskItem>, filter: DeskFilter): DeskWay {
  const { previous, next } = place;
  return {
    back: { href: wholeQueueHref(filter), text: deskQueue.back },
    label: deskQueue.way,
    where: whereIn(place, deskQueue.waiting),
    previousHref: previous && itemHref(previous, filter),
    nextHref: next && itemHref(next, filter),
    query: whole(filter, next === undefined ? {} : { lanjut: keyOf(next) }),
  };
}

/** The way through the queue of claims alone. */
export function wayInClaims(place: QueuePlace, filter: QueueFilter): DeskWay {
  const t = desk.case;
  const { previous, next } = place;
  return {
    back: { href: queueHref(filter), text: t.back },
    label: t.navigation,
    where: whereIn(place, t.waiting),
    previousHref: previous === undefined ? undefined : caseHref(previous, filter),
    nextHref: next === undefined ? undefined : caseHref(next, filter),
    query: queueQuery(filter).toString(),
  };
}

function whereIn({ position, total }: QueuePlace<unknown>, others: (total: string) => string): string {
  const all = formatNumber(total, 'id');
  return position === undefined ? others(all) : desk.case.position(formatNumber(position, 'id'), all);
}

/** The same page without what was told or sent before. */
export function samePage(url: URL, more: Record<string, string> = {}): string {
  const query = new URLSearchParams(url.searchParams);
  for (const name of ['_action', 'lanjut', 'pesan', 'tadi']) query.delete(name);
  for (const [name, value] of Object.entries(more)) query.set(name, value);
  const text = query.toString();
  return url.pathname + (text === '' ? '' : `?${text}`);
}

/** What was just decided, as the address says; undefined where it says nothing known. */
export function toldIn(params: URLSearchParams): { text: string; href: string | undefined } | undefined {
  const asked = params.get('pesan');
  const text = Object.entries(deskQueue.notices).find(([name]) => name === asked)?.[1];
  if (text === undefined) return undefined;
  const [, word, id] = /^([a-z-]+)-([1-9]\d{0,14})$/.exec(params.get('tadi') ?? '') ?? [];
  const noun = Object.entries(nounWords).find(([, each]) => each === word)?.[0] as DeskNoun | undefined;
  return { text, href: noun && paths.officers(`${pages[noun]}/${id}`) };
}
