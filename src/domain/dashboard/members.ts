import {
  countedFrom,
  countsEnterprises,
  lastYearOf,
  type TargetMeasure,
} from '#src/domain/programme/measure.ts';
import type { Census, CohortOfCity, Participant, RecordOfCity } from './census.ts';
import type { DashboardFilter } from './filter.ts';
import type { Figure } from './figure.ts';
import { sieveOf, trainedIn, type Sieve } from './sieve.ts';
import { meetsNth, steps, stepsTaken, type Step } from './steps.ts';

export type MemberKind = 'enterprise' | 'participant' | 'support' | 'participation' | 'instructor' | 'region';

/**
 * Those behind a number, of one kind: UMKM and regions by their place in the columns, records by their place in their
 * list, instructors by their number. The number is how many there are.
 */
export interface Members {
  kind: MemberKind;
  at: number[];
}

/** How many there are. */
export function countOf(members: readonly Members[]): number {
  return members.reduce((sum, { at }) => sum + at.length, 0);
}

/** Those behind a figure; undefined where the filter asks for what its records do not tell. */
export function membersOf(census: Census, figure: Figure, filter: DashboardFilter): Members[] | undefined {
  if (figure.of === 'step') return [stepMembers(census, figure, filter)];
  return filter.programme === null || filter.year === null
    ? undefined
    : reachedOf(census, { ...filter, programme: filter.programme, year: filter.year }, figure.measure);
}

function stepMembers(
  census: Census,
  { step, isAlone }: { step: Step; isAlone: boolean },
  filter: DashboardFilter,
): Members {
  const sieve = sieveOf(census, filter);
  const isTrained = trainedIn(census, filter);
  const wanted = steps.indexOf(step) + 1;
  const at: number[] = [];
  // By name, as lists show them.
  for (const nth of census.enterprises.byName) {
    if (isTrained[nth] !== 1 || !sieve.letsEnterprise(nth)) continue;
    const facts = census.enterprises.facts[nth] ?? 0;
    const isThere = isAlone
      ? meetsNth(wanted - 1, facts, sieve.withExamples)
      : stepsTaken(facts, sieve.withExamples) >= wanted;
    if (isThere) at.push(nth);
  }
  return { kind: 'enterprise', at };
}

/** What is aimed at: of one programme, from one year on. */
export type AimFilter = DashboardFilter & { programme: string; year: number };

/** How long and in which unit a measure of a programme counts: as its target says. */
function aimOf({ targets }: Census, { programme, year }: AimFilter, measure: TargetMeasure) {
  const target = targets.find(
    (each) => each.programme === programme && each.year === year && each.measure === measure,
  );
  const years = target?.years ?? 1;
  return {
    isOfFirms: target !== undefined && countsEnterprises(target.unit),
    lastYear: lastYearOf({ year, years }),
  };
}

/** Those whom a programme has reached, as `countedFrom` says. */
function reachedOf(census: Census, filter: AimFilter, measure: TargetMeasure): Members[] | undefined {
  const { isOfFirms, lastYear } = aimOf(census, filter, measure);
  const isInTime = (year: number) => year >= filter.year && year <= lastYear;
  const counted = countedFrom[measure];
  const sieve = sieveOf(census, filter);
  switch (counted.from) {
    case 'passed':
      return people(census, filter.programme, sieve, isOfFirms, (person, cohort) => {
        if (!isInTime(person.passedIn)) return false;
        return cohort.measure !== null && counted.classes.includes(cohort.measure);
      });
    case 'certified':
      return people(census, filter.programme, sieve, isOfFirms, (person, cohort) => {
        if (!isInTime(person.certifiedIn)) return false;
        const { classes } = counted;
        return classes === 'all' || (cohort.measure !== null && classes.includes(cohort.measure));
      });
    case 'supports': {
      const { kind } = counted;
      return records('support', census.supports, isOfFirms, (each) => {
        return (
          each.kind === kind &&
          each.programme === filter.programme &&
          isInTime(each.year) &&
          sieve.letsRecord(each)
        );
      });
    }
    case 'participations': {
      const { kind } = counted;
      return records('participation', census.participations, isOfFirms, (each) => {
        return each.kind === kind && isInTime(each.year) && sieve.letsRecord(each);
      });
    }
    case 'instructors':
      return instructors(cohortsIn(census, filter.programme, isInTime), filter);
    case 'kelurahan':
      return kelurahan(census, cohortsIn(census, filter.programme, isInTime), filter, sieve);
  }
}

/** Records; where firms are counted their UMKM, each once. */
function records<Kind extends RecordOfCity>(
  kind: MemberKind,
  list: readonly Kind[],
  isOfFirms: boolean,
  counts: (each: Kind) => boolean,
): Members[] {
  const at: number[] = [];
  const enterprises = new Set<number>();
  // A list for each of 20,000 records, as flatMap wants it, takes longer than judging them.
  for (let nth = 0; nth < list.length; nth += 1) {
    const each = list[nth];
    if (each === undefined || !counts(each)) continue;
    if (isOfFirms) enterprises.add(each.enterprise);
    else at.push(nth);
  }
  return [isOfFirms ? { kind: 'enterprise', at: [...enterprises] } : { kind, at }];
}

/** People; where firms are counted their UMKM, each once, and beside them the people without a known one. */
function people(
  { cohorts, participants, participantsOf }: Census,
  programme: string,
  sieve: Sieve,
  isOfFirms: boolean,
  counts: (person: Participant, cohort: CohortOfCity) => boolean,
): Members[] {
  const enterprises = new Set<number>();
  const at: number[] = [];
  for (const nth of participantsOf.get(programme) ?? []) {
    const person = participants[nth];
    const cohort = cohorts[person?.cohort ?? -1];
    if (person === undefined || cohort === undefined || !counts(person, cohort)) continue;
    if (!isOfFirms || person.enterprise === -1) {
      if (sieve.letsPerson(person)) at.push(nth);
    } else if (sieve.letsRecord(person)) enterprises.add(person.enterprise);
  }
  const persons: Members = { kind: 'participant', at };
  return isOfFirms ? [{ kind: 'enterprise', at: [...enterprises] }, persons] : [persons];
}

function cohortsIn(
  { cohorts }: Census,
  programme: string,
  isInTime: (year: number) => boolean,
): Map<number, CohortOfCity> {
  return new Map(
    [...cohorts.entries()].filter(([, each]) => each.programme === programme && isInTime(each.year)),
  );
}

/** Who teaches is no matter of place, leader or size. */
function instructors(
  cohorts: Map<number, CohortOfCity>,
  { place, woman, size }: DashboardFilter,
): Members[] | undefined {
  if (place !== null || woman !== null || size !== null) return undefined;
  const found = new Set([...cohorts.values()].flatMap((cohort) => cohort.instructors));
  return [{ kind: 'instructor', at: [...found] }];
}

function kelurahan(
  { places, participants }: Census,
  cohorts: Map<number, CohortOfCity>,
  { woman, size }: DashboardFilter,
  sieve: Sieve,
): Members[] | undefined {
  if (woman !== null || size !== null) return undefined;
  const found = new Set<number>();
  const add = (place: number) => {
    if (isKelurahan(places[place] ?? '') && sieve.letsPlace(place)) found.add(place);
  };
  for (const { place } of cohorts.values()) add(places.indexOf(place));
  for (const person of participants) {
    if (cohorts.has(person.cohort) && sieve.letsPerson(person)) add(person.home);
  }
  return [{ kind: 'region', at: [...found] }];
}

function isKelurahan(code: string): boolean {
  return code.split('.').length === 4;
}

/** Where a member is: its place in `Census.places`; 0 where that is not known. */
export function placeOf(census: Census, kind: MemberKind, at: number): number {
  const { enterprises, participants, supports, participations } = census;
  switch (kind) {
    case 'enterprise':
      return enterprises.place[at] ?? 0;
    case 'participant':
      return participants[at]?.place ?? 0;
    case 'support':
      return enterprises.place[supports[at]?.enterprise ?? -1] ?? 0;
    case 'participation':
      return enterprises.place[participations[at]?.enterprise ?? -1] ?? 0;
    case 'region':
      return at;
    case 'instructor':
      return 0;
  }
}
