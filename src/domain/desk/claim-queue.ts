import type { ClaimKind } from '#src/domain/claim/claim.ts';
import type { OwnClaim } from '#src/domain/claim/own-claim.ts';
import type { ClaimRisk } from './claim-risk.ts';

export const claimsPerPage = 30;

/** So many waiting claims are ordered at once, the oldest of all; the rest follows as these are decided. */
export const mostOrdered = 2000;

export const queueKinds = [
  'ip_right',
  'certificate',
  'graduation',
  'business_id',
] as const satisfies readonly ClaimKind[];

/** The ages, in days, by which the queue can be narrowed. */
export const queueAges = [3, 7, 14, 30] as const;

/** What of the queue is shown; what is undefined does not narrow it. */
export type QueueFilter = {
  kind?: ClaimKind | undefined;
  kecamatanCode?: string | undefined;
  /** Waiting for at least so many days. */
  minDays?: number | undefined;
};

/** A claim that waits, with the UMKM that sent it. */
export type QueuedClaim = {
  claim: OwnClaim;
  enterprise: { id: number; slug: string; name: string; kecamatan: string | null };
  submittedAt: string;
  waitingDays: number;
  risk: ClaimRisk;
  /** Whether one officer would verify it and another is to agree. */
  isProposed: boolean;
};

/** The riskiest first; among equals who has waited longest. */
export function byRiskThenAge(a: QueuedClaim, b: QueuedClaim): number {
  if (a.risk.points !== b.risk.points) return b.risk.points - a.risk.points;
  if (a.submittedAt !== b.submittedAt) return a.submittedAt < b.submittedAt ? -1 : 1;
  return a.claim.id - b.claim.id;
}

/** Where an item stands among those that wait: its neighbours, and which of them it is. */
export type QueuePlace<Key = number> = { previous?: Key; next?: Key; position?: number; total: number };

/** The place of an item in the queue; one that is not in it has the queue's first behind it. */
export function placeInQueue<Key>(ids: readonly Key[], id: Key): QueuePlace<Key> {
  const at = ids.indexOf(id);
  const [first] = ids;
  if (at < 0) return { ...(first === undefined ? {} : { next: first }), total: ids.length };
  const [previous, next] = [ids[at - 1], ids[at + 1]];
  return {
    ...(previous === undefined ? {} : { previous }),
    ...(next === undefined ? {} : { next }),
    position: at + 1,
    total: ids.length,
  };
}

/** The filter of an address; what is not understood does not narrow. */
export function readQueueFilter(params: URLSearchParams): QueueFilter {
  const kind = queueKinds.find((each) => each === params.get('jenis'));
  const minDays = queueAges.find((each) => String(each) === params.get('umur'));
  const code = params.get('kecamatan') ?? '';
  return { kind, minDays, kecamatanCode: /^\d{2}\.\d{2}\.\d{2}$/.test(code) ? code : undefined };
}

/** The same filter as part of an address. */
export function queueQuery({ kind, kecamatanCode, minDays }: QueueFilter): URLSearchParams {
  const query = new URLSearchParams();
  if (kind !== undefined) query.set('jenis', kind);
  if (kecamatanCode !== undefined) query.set('kecamatan', kecamatanCode);
  if (minDays !== undefined) query.set('umur', String(minDays));
  return query;
}
