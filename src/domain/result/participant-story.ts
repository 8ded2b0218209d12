import type { TrainingResult } from '#src/domain/claim/particulars.ts';
import type { CompetencyOutcome } from './competency-test.ts';
import type { MissingGraduation } from './training-result.ts';

/** Everything that is on record about one participant, the newest of each kind first. */
export interface ParticipantStory {
  id: number;
  cohortId: number;
  name: string;
  phone: string | null;
  businessName: string | null;
  kelurahan: string | null;
  appliedOn: string | null;
  isExample: boolean;
  ended: { on: string; reason: string } | null;
  enterprise: { id: number; slug: string; name: string } | null;
  missing: MissingGraduation | null;
  refusedClaimId: number | null;
  selections: {
    outcome: 'chosen' | 'reserve' | 'refused';
    interviewedOn: string | null;
    score: number | null;
    note: string | null;
    decidedBy: string;
    stands: boolean;
  }[];
  meetings: { heldOn: string; topic: string; presence: 'present' | 'excused' | 'absent' | null }[];
  results: {
    id: number;
    result: TrainingResult;
    score: number | null;
    decidedOn: string;
    decidedBy: string;
    stands: boolean;
    /** Whether the graduation of the UMKM rests on it. */
    hasGraduation: boolean;
  }[];
  tests: {
    id: number;
    testedOn: string;
    scheme: string;
    assessor: string;
    outcome: CompetencyOutcome;
    note: string | null;
    endReason: string | null;
  }[];
}
