import type { TargetMeasure } from './measure.ts';

export const programmesPerPage = 30;
export const cohortsPerPage = 30;
export const countedPerPage = 50;

export const programmeKinds = ['pelatihan', 'lainnya'] as const;
export type ProgrammeKind = (typeof programmeKinds)[number];

/** What the list of programmes is asked for. */
export interface ProgrammeFilter {
  text: string;
  kind: ProgrammeKind | undefined;
  /** Only programmes with targets for this year. */
  year: number | undefined;
}

/** A programme in the officers' list. */
export interface ListedProgramme {
  id: string;
  name: string;
  organiser: string | null;
  trains: boolean;
  cohortCount: number;
  /** Who takes or took part, ended rows left out. */
  participantCount: number;
  targetCount: number;
  /** The latest year for which there are targets. */
  targetYear: number | null;
}

/** A programme as its page shows it. */
export interface OfficeProgramme {
  id: string;
  name: string;
  nameEn: string | null;
  organiser: string | null;
  period: string | null;
  facts: string | null;
  sourceUrl: string | null;
  trains: boolean;
  isExample: boolean;
}

/** What a programme set out to reach in a year. */
export interface ProgrammeTarget {
  year: number;
  measure: TargetMeasure;
  number: number | null;
  unit: string;
  years: number;
  note: string | null;
  source: string;
  sourceUrl: string | null;
  setBy: string | null;
}

/** The same with what was reached so far by the records. */
export interface CountedTarget extends ProgrammeTarget {
  realised: number;
}

/** A class in the list of its programme. */
export interface ListedCohort {
  id: number;
  name: string;
  startsOn: string | null;
  endsOn: string | null;
  place: string | null;
  region: string | null;
  seats: number | null;
  measure: TargetMeasure | null;
  participantCount: number;
  chosenCount: number;
  passedCount: number;
}

/** Who teaches. */
export interface Instructor {
  id: number;
  name: string;
  organisation: string | null;
  subject: string | null;
  addedAt: string;
  endedAt: string | null;
  endReason: string | null;
  cohortCount: number;
}

/** A record that a target counts; the name is of an UMKM, a class, a kelurahan, never a participant's. */
export interface CountedRecord {
  id: number | string;
  name: string;
  /** More about it: the class, the event. */
  note: string | null;
  slug: string | null;
  cohortId: number | null;
  day: string | null;
}

/** Reads the filter of the list from its address. */
export function readProgrammeFilter(params: URLSearchParams): ProgrammeFilter {
  const year = Number(params.get('tahun') ?? '');
  return {
    text: (params.get('cari') ?? '').trim().slice(0, 100),
    kind: programmeKinds.find((kind) => kind === params.get('jenis')),
    year: Number.isInteger(year) && year >= 2000 && year <= 2100 ? year : undefined,
  };
}

/** The page of a list that an address asks for; the first for anything that is none. */
export function pageOf(params: URLSearchParams): number {
  const asked = Number(params.get('page') ?? 1);
  return Number.isSafeInteger(asked) && asked > 0 ? Math.min(asked, 10_000) : 1;
}
