import type { TrainingResult } from './trainee-cells.ts';

/** A programme as rows name it. */
export type KnownProgramme = { id: string; name: string; trains: boolean };

/** A graduation as an import compares it. */
export type KnownGraduation = {
  claimId: number;
  enterpriseId: number;
  programmeId: string;
  cohortId: number | null;
  graduatedOn: string | null;
  certificateNumber: string | null;
  result: TrainingResult;
  /** What stands about it: checked, refused or sent back, or nothing yet. */
  decision: 'verified' | 'needs_correction' | 'refused' | null;
};

/** The graduations of the UMKM at hand, with the classes of the programmes. */
export class GraduationRegister {
  nextClaimId: number;
  nextCohortId: number;
  private readonly byEnterprise = new Map<string, KnownGraduation[]>();
  private readonly read = new Set<number>();
  private readonly cohorts = new Map<string, number>();

  constructor(next: { claimId: number; cohortId: number }) {
    this.nextClaimId = next.claimId;
    this.nextCohortId = next.cohortId;
  }

  of(enterpriseId: number, programmeId: string): KnownGraduation[] {
    return this.byEnterprise.get(`${enterpriseId}:${programmeId}`) ?? [];
  }

  /** Whether the graduations of an UMKM have been read; what happened to them since is known here better. */
  knows(enterpriseId: number): boolean {
    return this.read.has(enterpriseId);
  }

  remember(enterpriseId: number): void {
    this.read.add(enterpriseId);
  }

  /** Takes a graduation in, in the place of another one where that one has ended or changed. */
  put(graduation: KnownGraduation, insteadOf = graduation.claimId): void {
    const others = this.of(graduation.enterpriseId, graduation.programmeId).filter(
      ({ claimId }) => claimId !== insteadOf && claimId !== graduation.claimId,
    );
    this.byEnterprise.set(`${graduation.enterpriseId}:${graduation.programmeId}`, [...others, graduation]);
  }

  cohort(programmeId: string, key: string): number | undefined {
    return this.cohorts.get(`${programmeId}:${key}`);
  }

  putCohort(programmeId: string, key: string, id: number): void {
    if (this.cohort(programmeId, key) === undefined) this.cohorts.set(`${programmeId}:${key}`, id);
  }
}
