import type { OwnClaim } from '#src/domain/claim/own-claim.ts';
import { queueAges } from './claim-queue.ts';
import { deskNouns, type DeskNoun } from './desk-noun.ts';
import type { DeskRisk } from './desk-risk.ts';

export const itemsPerPage = 30;

/** What of the whole queue is shown; what is undefined does not narrow it. */
export type DeskFilter = {
  noun?: DeskNoun | undefined;
  kecamatanCode?: string | undefined;
  /** Waiting for at least so many days. */
  minDays?: number | undefined;
};

/** Something that waits for the actor, of whatever kind. */
export type DeskItem = {
  noun: DeskNoun;
  id: number;
  /** The number in the address of its page: of an appeal that of the suspension. */
  pageId: number;
  /** Null for a newcomer, whose UMKM is not listed yet. */
  enterprise: string | null;
  kecamatan: string | null;
  /** Since when it waits. */
  since: string;
  waitingDays: number;
  risk: DeskRisk;
  /** Whether one officer has looked at it and another is to agree. */
  isProposed: boolean;
  /** Of claims: what they state. */
  claim: OwnClaim | null;
  /** A name: of the product concerned, or of the newcomer. */
  name: string | null;
  /** A word of ours by its noun: what kind of registration, report or decision. */
  aspect: string | null;
};

/** How many of a kind wait, and since when. */
export type DeskTally = {
  noun: DeskNoun;
  count: number;
  oldestAt: string | null;
  oldestDays: number;
  highRisk: number;
};

/** The riskiest first; among equals who has waited longest. */
export function byUrgency(a: DeskItem, b: DeskItem): number {
  if (a.risk.points !== b.risk.points) return b.risk.points - a.risk.points;
  if (a.since !== b.since) return a.since < b.since ? -1 : 1;
  return deskNouns.indexOf(a.noun) - deskNouns.indexOf(b.noun) || a.id - b.id;
}

/** Who waits longest comes first; among kinds of the same age the one with more at risk, and empty ones at the end. */
export function byAgeThenRisk(a: DeskTally, b: DeskTally): number {
  if ((a.count === 0) !== (b.count === 0)) return a.count === 0 ? 1 : -1;
  if (a.oldestDays !== b.oldestDays) return b.oldestDays - a.oldestDays;
  if (a.highRisk !== b.highRisk) return b.highRisk - a.highRisk;
  return deskNouns.indexOf(a.noun) - deskNouns.indexOf(b.noun);
}

/** The words for the kinds in addresses. */
export const nounWords: Record<DeskNoun, string> = {
  claim: 'klaim',
  product_change: 'perubahan',
  registration: 'pendaftaran',
  exemption: 'pengecualian',
  report: 'laporan',
  appeal: 'keberatan',
  sample: 'uji-petik',
};

/** What an item is called where one stands for it in an address: `klaim-12`. */
export function keyOf({ noun, id }: { noun: DeskNoun; id: number }): string {
  return `${nounWords[noun]}-${id}`;
}

/** The names of the filter's fields; `whole` marks the page of an item that was opened from the whole queue. */
export const deskFilterFields = {
  noun: 'perihal',
  kecamatan: 'kecamatan',
  age: 'umur',
  whole: 'antrean',
} as const;

/** The filter of an address; what is not understood does not narrow. */
export function readDeskFilter(params: URLSearchParams): DeskFilter {
  const noun = deskNouns.find((each) => nounWords[each] === params.get(deskFilterFields.noun));
  const minDays = queueAges.find((each) => String(each) === params.get(deskFilterFields.age));
  const code = params.get(deskFilterFields.kecamatan) ?? '';
  return { noun, minDays, kecamatanCode: /^\d{2}\.\d{2}\.\d{2}$/.test(code) ? code : undefined };
}

/** The same filter as part of an address. */
export function deskQuery({ noun, kecamatanCode, minDays }: DeskFilter): URLSearchParams {
  const query = new URLSearchParams();
  if (noun !== undefined) query.set(deskFilterFields.noun, nounWords[noun]);
  if (kecamatanCode !== undefined) query.set(deskFilterFields.kecamatan, kecamatanCode);
  if (minDays !== undefined) query.set(deskFilterFields.age, String(minDays));
  return query;
}

/** Whether the page of an item was opened from the whole queue, to which its decision goes back. */
export function isWholeQueue(params: URLSearchParams): boolean {
  return params.get(deskFilterFields.whole) === 'semua';
}
