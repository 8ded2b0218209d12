import { nameKey } from '#src/domain/enterprise/name-key.ts';
import type { Place } from '#src/domain/region/region.ts';
import type { GraduateField, ParticipantField } from './columns.ts';
import { pastDay } from './day-cells.ts';
import type { Lookup } from './enterprise-row.ts';
import { readNib, readWhatsapp } from './identity-cells.ts';
import { problem } from './problem.ts';
import type { RowReader } from './row-reader.ts';
import { lineOf, nameOf, shown } from './text-cells.ts';
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
  needsCohort: boolean;
  /** The class that the whole file is about. */
  cohort?: OnlyCohort;
};

export type OnlyCohort = {
  programmeId: string;
  programme: string;
  name: string;
  /** The day of results that tell none. */
  day: string | undefined;
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
  const programme = programmeOf(reader, demands);
  const cohort = cohortOf(reader, demands);
  const outcome = outcomeOf(reader, lookup, demands);
  if (reader.problems.length > 0 || programme === undefined) return undefined;
  return { row, person, business, ...found, programme, cohort, outcome };
}

function programmeOf(reader: RowReader<TraineeField>, { cohort }: TraineeDemands): string | undefined {
  if (cohort === undefined) return reader.require('programme', nameOf(150));
  refuseOther(reader, 'programme', [cohort.programmeId, cohort.programme]);
  return cohort.programmeId;
}

/** Applicants apply for a class; a graduate's class may be unknown. */
function cohortOf(
  reader: RowReader<TraineeField>,
  { cohort, needsCohort }: TraineeDemands,
): string | undefined {
  if (cohort === undefined)
    return needsCohort ? reader.require('cohort', nameOf(100)) : reader.read('cohort', nameOf(100));
  refuseOther(reader, 'cohort', [cohort.name]);
  return cohort.name;
}

/** A row that names another class than the one of its file has strayed. */
function refuseOther(reader: RowReader<TraineeField>, field: TraineeField, words: readonly string[]): void {
  const said = reader.read(field, nameOf(150));
  if (said === undefined || words.some((word) => nameKey(word) === nameKey(said))) return;
  reader.refuse(field, problem('other_class', shown(said)));
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
  // With its kecamatan and kota where somebody writes it so, or chose it from the template's list.
  const [kelurahan, kecamatan, kabkota] = (reader.read('kelurahan', lineOf(150)) ?? '')
    .split(',')
    .map((part) => (part.trim() === '' ? undefined : part.trim()));
  const answer = lookup.places.read({ kelurahan, kecamatan, kabkota });
  if (answer.ok) return answer.place;
  reader.refuse('kelurahan', answer.problem);
  return undefined;
}
