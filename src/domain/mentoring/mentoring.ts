import type { EnterprisePlace } from '#src/domain/enterprise/enterprise.ts';

/** What an officer found at an UMKM on a day. */
export interface VisitFindings {
  visitedOn: string;
  /** The class that the visit follows up; null when it belongs to none. */
  cohortId: number | null;
  /** Turnover of the month before, in whole rupiah. */
  monthlySales: number | null;
  workers: number | null;
  legality: string | null;
  obstacles: string | null;
  followUp: string | null;
  followUpOn: string | null;
}

/** A recorded visit. */
export type MentoringVisit = VisitFindings & {
  id: number;
  cohort: string | null;
  programme: string | null;
  followedUpAt: string | null;
  /** How far its follow-up is today. */
  state: FollowUpState;
  /** Whether it may still be corrected; later it is ended and written anew. */
  isCorrectable: boolean;
  recordedBy: string;
  recordedAt: string;
  endedAt: string | null;
  endReason: string | null;
  isExample: boolean;
};

/** A visit in a list, with whose it is. */
export type ListedVisit = MentoringVisit & {
  enterprise: { id: number; slug: string; name: string; place: EnterprisePlace };
};

export const followUpStates = ['due', 'planned', 'done', 'none'] as const;
export type FollowUpState = (typeof followUpStates)[number];

/** How far the follow-up of a visit is on a day; one without a day is due at once. */
export function followUpState(
  { followUp, followUpOn, followedUpAt }: Pick<MentoringVisit, 'followUp' | 'followUpOn' | 'followedUpAt'>,
  today: string,
): FollowUpState {
  if (followUp === null) return 'none';
  if (followedUpAt !== null) return 'done';
  return followUpOn !== null && followUpOn > today ? 'planned' : 'due';
}

/** What of the visits is shown; what is undefined does not narrow it. */
export interface VisitFilter {
  followUp?: FollowUpState | undefined;
  kecamatanCode?: string | undefined;
  cohortId?: number | undefined;
}

export const visitsPerPage = 25;

/** More rows than this no export has; the latest are in it. */
export const mostExported = 20_000;

/** The names of the filter's fields. */
export const visitFilterFields = { followUp: 'tindak', kecamatan: 'kecamatan', cohort: 'kelas' } as const;

/** The filter of an address; what is not understood does not narrow. */
export function readVisitFilter(params: URLSearchParams): VisitFilter {
  const code = params.get(visitFilterFields.kecamatan) ?? '';
  const cohort = params.get(visitFilterFields.cohort) ?? '';
  return {
    followUp: followUpStates.find((state) => state === params.get(visitFilterFields.followUp)),
    kecamatanCode: /^\d{2}\.\d{2}\.\d{2}$/.test(code) ? code : undefined,
    cohortId: /^[1-9]\d{0,14}$/.test(cohort) ? Number(cohort) : undefined,
  };
}

/** The same filter as part of an address. */
export function visitQuery({ followUp, kecamatanCode, cohortId }: VisitFilter): URLSearchParams {
  const query = new URLSearchParams();
  if (followUp !== undefined) query.set(visitFilterFields.followUp, followUp);
  if (kecamatanCode !== undefined) query.set(visitFilterFields.kecamatan, kecamatanCode);
  if (cohortId !== undefined) query.set(visitFilterFields.cohort, String(cohortId));
  return query;
}

const correctionMs = 24 * 60 * 60 * 1000;

/** Visits recorded after this instant may be corrected, for a day; later ones are ended and written anew. */
export function correctableSince(now: Date): string {
  return new Date(now.getTime() - correctionMs).toISOString();
}
