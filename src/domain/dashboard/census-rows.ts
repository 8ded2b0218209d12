/** What a census is put together from, row by row as the database gives it. */

export type EnterpriseRow = [
  id: number,
  nameKey: string,
  place: string,
  womenLed: number | null,
  isExample: number,
  shipsAbroad: number,
  annualSales: number | null,
  capital: number | null,
  publishing: number,
  otherClaim: number,
  certificate: number,
  nib: number,
];

export type TrainingRow = [enterpriseId: number, programmeId: string, year: number];

export type ParticipantRow = [
  id: number,
  cohortId: number,
  enterpriseId: number | null,
  kelurahan: string | null,
  isWoman: number | null,
  isExample: number,
  passedIn: number,
  certifiedIn: number,
];

export type SupportRow = [
  id: number,
  enterpriseId: number,
  programmeId: string,
  kind: string,
  year: number,
  isExample: number,
];

export type ParticipationRow = [
  id: number,
  enterpriseId: number,
  kind: string,
  year: number,
  hasSold: number,
  isExample: number,
];

export type CohortRow = [
  id: number,
  programmeId: string,
  measure: string | null,
  year: number,
  place: string,
  instructors: number[],
];

export type TargetRow = [
  programme: string,
  year: number,
  measure: string,
  number: number | null,
  unit: string,
  years: number,
  note: string | null,
  source: string,
  sourceUrl: string | null,
];

export type ProgrammeRow = [id: string, name: string, trains: number];

/** All of it. */
export interface CensusRows {
  enterprises: EnterpriseRow[];
  trainings: TrainingRow[];
  participants: ParticipantRow[];
  programmes: ProgrammeRow[];
  targets: TargetRow[];
  cohorts: CohortRow[];
  supports: SupportRow[];
  participations: ParticipationRow[];
  /** The numbers of UMKM that stand on a shortlist. */
  shortlisted: number[];
  merges: [enterpriseId: number, intoId: number][];
}
