/** What came of an interview. */
export const selectionOutcomes = ['chosen', 'reserve', 'refused'] as const;
export type SelectionOutcome = (typeof selectionOutcomes)[number];

/** Whether somebody came to a meeting. */
export const presences = ['present', 'excused', 'absent'] as const;
export type Presence = (typeof presences)[number];

export const participantsPerPage = 50;
/** So many fit into one form that is filled in at once. */
export const rowsPerForm = 100;

/** What an officer tells of somebody who applied for a class. No NIK is ever kept. */
export interface ParticipantFacts {
  name: string;
  phone: string | null;
  businessName: string | null;
  nib: string | null;
  kelurahanCode: string | null;
  /** Null while it is not known. */
  isWoman: boolean | null;
  appliedOn: string | null;
}

/** Who takes part, for those who keep programmes. */
export interface Participant extends ParticipantFacts {
  id: number;
  cohortId: number;
  kelurahan: string | null;
  enterprise: { id: number; slug: string; name: string } | null;
  outcome: SelectionOutcome | null;
  isExample: boolean;
  endedAt: string | null;
  endReason: string | null;
}

/** How many take part in a class, for everybody who reads programmes. */
export interface ParticipantCounts {
  /** Who applied and was not ended. */
  total: number;
  ended: number;
  women: number;
  matched: number;
  chosen: number;
  reserve: number;
  refused: number;
  passed: number;
}

export const participantStates = [
  'chosen',
  'reserve',
  'refused',
  'undecided',
  'passed',
  'women',
  'matched',
  'unmatched',
  'ended',
] as const;

/** What the list of a class is asked for. */
export interface ParticipantFilter {
  text: string;
  /** `ended`: who left; otherwise who stands, of them those of whom one thing is true. */
  state: (typeof participantStates)[number] | undefined;
}

/** Reads the filter of the list from its address. */
export function readParticipantFilter(params: URLSearchParams): ParticipantFilter {
  return {
    text: (params.get('cari') ?? '').trim().slice(0, 100),
    state: participantStates.find((state) => state === params.get('keadaan')),
  };
}
