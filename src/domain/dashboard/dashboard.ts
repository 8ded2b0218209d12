import type { Figure } from './figure.ts';
import { wholeCity, type DashboardFilter } from './filter.ts';
import type { MemberKind } from './members.ts';
import type { Step } from './steps.ts';
import type { StepLine, TargetLine } from './views.ts';

/** What is asked of the city's figures. */
export type DashboardQuestion =
  | { ask: 'targets'; filter: DashboardFilter }
  | { ask: 'funnel'; filter: DashboardFilter }
  | { ask: 'places'; filter: DashboardFilter; figure: Figure }
  | { ask: 'list'; filter: DashboardFilter; figure: Figure; page: number; perPage: number };

/** The funnel of the whole city. */
export const everybodysTraining: DashboardQuestion = { ask: 'funnel', filter: wholeCity };

/** When it is asked, and whether the asker may read the names of people in classes. */
export interface Asking {
  /** The instant. */
  now: string;
  /** The day in Tangerang, by which claims expire. */
  today: string;
  withNames: boolean;
}

/** What every answer says beside its figures. */
export interface Standing {
  /** The instant of the figures (UTC). */
  asOf: string;
  /** What can be chosen. */
  programmes: { id: string; name: string }[];
  years: number[];
  /** Whether invented records are among what can be counted, and whether they were. */
  hasExamples: boolean;
  withExamples: boolean;
}

export interface TargetsAnswer extends Standing {
  lines: TargetLine[];
}

export interface FunnelAnswer extends Standing {
  lines: StepLine[];
}

export interface PlacesAnswer extends Standing {
  /** How many in each place by its code, '' for an unknown one; undefined where the records do not tell. */
  counts: [code: string, count: number][] | undefined;
}

/** One of those behind a number. */
export interface MemberRow {
  kind: MemberKind;
  id: number;
  /** Of the UMKM, of the person (null for who may not read it), of the instructor or of the kelurahan. */
  name: string | null;
  /** The UMKM's page, where there is one. */
  slug: string | null;
  /** The class, event or kind of support. */
  about: string | null;
  /** When it was received, passed or held. */
  on: string | null;
  /** Code of the official list; '' when it is not known. */
  place: string;
  isExample: boolean;
  /** What an UMKM meets. */
  steps: Step[];
}

export interface ListAnswer extends Standing {
  /** Undefined where the records do not tell. */
  total: number | undefined;
  page: number;
  pageCount: number;
  rows: MemberRow[];
}

export type DashboardAnswer<Question extends DashboardQuestion> = {
  targets: TargetsAnswer;
  funnel: FunnelAnswer;
  places: PlacesAnswer;
  list: ListAnswer;
}[Question['ask']];

/** So many stand on a page of a list. */
export const membersPerPage = 50;

/** More rows than this no file has. */
export const mostExported = 20_000;
