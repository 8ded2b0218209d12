import type { TargetMeasure } from '#src/domain/programme/measure.ts';
import type { EventKind, SupportKind } from './record-kinds.ts';

/** Whether a woman leads an UMKM, or is a person; by its place in this list. */
export const women = ['unknown', 'no', 'yes'] as const;
export type Woman = (typeof women)[number];
/** The size class; by its place in this list. */
export const sizes = ['unknown', 'mikro', 'kecil', 'menengah', 'besar'] as const;
export type Size = (typeof sizes)[number];

/** What a programme set out to reach. */
export interface Target {
  programme: string;
  year: number;
  measure: TargetMeasure;
  /** Null when its source names no number. */
  number: number | null;
  unit: string;
  years: number;
  note: string | null;
  source: string;
  sourceUrl: string | null;
}

/**
 * Every UMKM that stands for itself (one that was merged into another counts with that one), as columns: the nth entry of
 * each belongs to the nth UMKM. Kept like this 125,000 are counted in milliseconds.
 */
export interface EnterpriseColumns {
  /** Ascending. */
  id: Int32Array;
  /** Bits of `fact`. */
  facts: Int32Array;
  /** Place in `Census.places`. */
  place: Uint16Array;
  woman: Uint8Array;
  size: Uint8Array;
  /** How many come before it by name. */
  rank: Int32Array;
  /** Their places here, by name. */
  byName: Int32Array;
}

/** Verified graduations of programmes that train, each with its UMKM as a place in the columns. */
export interface TrainingColumns {
  enterprise: Int32Array;
  /** Place in `Census.programmes`. */
  programme: Uint16Array;
  /** 0 when the day is not known. */
  year: Uint16Array;
}

/** A record of the city about one UMKM or person. */
export interface RecordOfCity {
  id: number;
  /** Its UMKM as a place in the columns; -1 where none is known. */
  enterprise: number;
  isExample: boolean;
}

/** A person in a class. */
export interface Participant extends RecordOfCity {
  /** Place in `Census.cohorts`. */
  cohort: number;
  /** Own kelurahan as a place in `Census.places`; 0 where none was told. */
  home: number;
  /** The same, or where none was told that of the UMKM. */
  place: number;
  woman: number;
  /** The year of the standing result, if it is `lulus` or `kompeten`; else 0. */
  passedIn: number;
  /** The year of the first certificate or test that stands; else 0. */
  certifiedIn: number;
}

/** What an UMKM received. */
export interface Support extends RecordOfCity {
  programme: string;
  kind: SupportKind;
  year: number;
}

/** That an UMKM took part in an event. */
export interface Participation extends RecordOfCity {
  kind: EventKind;
  year: number;
}

/** A class, with who teaches it. */
export interface CohortOfCity {
  id: number;
  programme: string;
  measure: TargetMeasure | null;
  /** 0 when its first day is not known. */
  year: number;
  /** Where it is held; '' when not known. */
  place: string;
  instructors: number[];
}

/** All that the dashboard counts, as it stood at one instant. */
export interface Census {
  /** When it was read (UTC). */
  asOf: string;
  /** The day in Tangerang by which claims were held against their expiry. */
  day: string;
  programmes: { id: string; name: string; trains: boolean }[];
  targets: Target[];
  /** Codes of the official list, as precise as they are known; the first is '' for an unknown place. */
  places: string[];
  enterprises: EnterpriseColumns;
  trainings: TrainingColumns;
  cohorts: CohortOfCity[];
  participants: Participant[];
  /** Those of each programme, as places in `participants`. */
  participantsOf: Map<string, number[]>;
  supports: Support[];
  participations: Participation[];
  /** What was reached without a target: the measure of a programme in a year. */
  aimless: Pick<Target, 'programme' | 'year' | 'measure' | 'unit'>[];
  /** What can be chosen: programmes of which anything is on record, and the years of it, the latest first. */
  choices: { programmes: { id: string; name: string }[]; years: number[] };
  /** Whether anything that the dashboard counts is no example. */
  hasRealRecords: boolean;
  /** Whether anything of it is an example. */
  hasExamples: boolean;
}
