import { countedFrom, lastYearOf } from '#src/domain/programme/measure.ts';
import type { Census, Target } from './census.ts';

type Known = Pick<
  Census,
  'day' | 'programmes' | 'targets' | 'trainings' | 'cohorts' | 'participants' | 'supports' | 'participations'
>;

/** The people in classes of each programme, as places in the list. */
export function participantsByProgramme({ participants, cohorts }: Known): Map<string, number[]> {
  return Map.groupBy(participants.keys(), (at) => cohorts[participants[at]?.cohort ?? -1]?.programme ?? '');
}

/** What was reached in years for which no target stands. */
export function aimlessIn({ cohorts, participants, supports, targets }: Known): Census['aimless'] {
  const found = new Map<string, Census['aimless'][number]>();
  const add = (each: Census['aimless'][number]) => {
    const key = `${each.programme} ${each.year} ${each.measure}`;
    if (each.year > 0 && !found.has(key)) found.set(key, each);
  };
  for (const { cohort, passedIn } of participants) {
    const { programme, measure = null } = cohorts[cohort] ?? {};
    if (programme !== undefined && measure !== null && countedFrom[measure].from === 'passed') {
      add({ programme, year: passedIn, measure, unit: 'orang' });
    }
  }
  for (const { programme, year, kind } of supports) {
    if (kind !== 'equipment') add({ programme, year, measure: kind, unit: 'kali' });
  }
  return [...found.values()].filter((each) => !targets.some((target) => covers(target, each)));
}

function covers(target: Target, { programme, year, measure }: Census['aimless'][number]): boolean {
  return (
    target.programme === programme &&
    target.measure === measure &&
    year >= target.year &&
    year <= lastYearOf(target)
  );
}

/** What a filter can choose. */
export function choicesIn(known: Known): Census['choices'] {
  const { day, programmes, targets, trainings, cohorts, participants, supports, participations } = known;
  const used = new Set([
    ...[...targets, ...cohorts, ...supports].map(({ programme }) => programme),
    ...Array.from(new Set(trainings.programme), (at) => programmes[at]?.id ?? ''),
  ]);
  const years = new Set([
    ...[...targets, ...supports, ...participations].map(({ year }) => year),
    ...new Set(trainings.year),
    ...participants.map(({ passedIn }) => passedIn),
    Number(day.slice(0, 4)),
  ]);
  return {
    programmes: programmes
      .filter(({ id }) => used.has(id))
      .map(({ id, name }) => ({ id, name }))
      .toSorted((one, other) => one.name.localeCompare(other.name, 'id')),
    years: [...years].filter((year) => year > 0).toSorted((one, other) => other - one),
  };
}
