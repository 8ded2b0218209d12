import type { Place } from '#src/domain/region/region.ts';
import type { GraduateField, ParticipantField } from './columns.ts';
import { pastDay } from './day-cells.ts';
import type { Lookup } from './enterprise-row.ts';
import { readNib, readWhatsapp } from './identity-cells.ts';
import type { RowReader } from './row-reader.ts';
import { lineOf, nameOf } from './text-cells.ts';
import { readIsWoman, readResult, readScore, type TrainingResult } from './trainee-cells.ts';

export type TraineeField = ParticipantField | GraduateField;

/** Somebody who applied for a class or ended one, as a row tells of it. */
export type TraineeRow = {
  row: number;
  /** The name of the person. */
  person: string | undefined;
  /** What the business is called. */
  business: string | undefined;
  nib: string | undefined;
  whatsapp: string | undefined;
  place: Place | undefined;
  isWoman: boolean | undefined;
  /** Id or name of the programme. */
  programme: string;
  cohort: string | undefined;
  appliedOn: string | undefined;
  score: number | undefined;
  /** How it ended; undefined while nothing is told. */
  outcome: { result: TrainingResult; decidedOn: string; certificateNumber: string | undefined } | undefined;
};

/** What a kind of file must say, and what is known without it. */
export type TraineeDemands = {
  names: 'person' | 'business';
  /** Whether rows tell how it ended: a list of graduates does, one of applicants does not. */
  outcome: 'always' | 'never' | 'maybe';
  /** The class that the whole file is about. */
  cohort?: {
    programme: string;
    name: string;
    /** The day of results that tell none. */ day: string | undefined;
  };
};

/** Reads a participant; undefined when the reader has gathered problems. */
export function readTraineeRow(
  row: number,
  reader: RowReader<TraineeField>,
  lookup: Lookup,
  demands: TraineeDemands,
): TraineeRow | undefined {
  const isOf = (names: TraineeDemands['names']) => demands.names === names;
  const business = isOf('business') ? reader.require('name', nameOf(150)) : reader.read('name', nameOf(150));
  const person = isOf('person')
    ? reader.require('participant', nameOf(150))
    : reader.read('participant', nameOf(150));
  const found = {
    nib: reader.read('nib', readNib),
    whatsapp: reader.read('whatsapp', readWhatsapp),
    place: placeOf(reader, lookup),
    isWoman: reader.read('gender', readIsWoman),
    appliedOn: reader.read('appliedOn', pastDay(lookup.today)),
    score: reader.read('score', readScore),
  };
  const programme = demands.cohort?.programme ?? reader.require('programme', nameOf(150));
  const cohort = cohortOf(reader, demands);
  const outcome = outcomeOf(reader, lookup, demands);
  if (reader.problems.length > 0 || programme === undefined) return undefined;
  return { row, person, business, ...found, programme, cohort, outcome };
}

/** Applicants apply for a class; a graduate's class may be unknown. */
function cohortOf(reader: RowReader<TraineeField>, { cohort, names }: TraineeDemands): string | undefined {
  if (cohort !== undefined) return cohort.name;
  return names === 'person' ? reader.require('cohort', nameOf(100)) : reader.read('cohort', nameOf(100));
}

function outcomeOf(
  reader: RowReader<TraineeField>,
  { today }: Lookup,
  demands: TraineeDemands,
): TraineeRow['outcome'] {
  if (demands.outcome === 'never') return undefined;
  const result = reader.read('result', readResult);
  const certificateNumber = reader.read('certificateNumber', lineOf(100));
  const said = reader.read('graduatedOn', pastDay(today));
  const isTold = [result, certificateNumber, said].some((cell) => cell !== undefined);
  if (demands.outcome === 'maybe' && !isTold) return undefined;
  const decidedOn = said ?? demands.cohort?.day ?? reader.require('graduatedOn', pastDay(today));
  return decidedOn === undefined ? undefined : { result: result ?? 'lulus', decidedOn, certificateNumber };
}

function placeOf(reader: RowReader<TraineeField>, lookup: Lookup): Place | undefined {
  const kelurahan = reader.read('kelurahan', lineOf(100));
  const answer = lookup.places.read({ kelurahan });
  if (answer.ok) return answer.place;
  reader.refuse('kelurahan', answer.problem);
  return undefined;
}
