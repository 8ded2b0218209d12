import { lastYearOf, targetMeasures } from '#src/domain/programme/measure.ts';
import { sizes, women, type Census, type Size, type Target, type Woman } from './census.ts';
import type { Figure } from './figure.ts';
import { isInPlace, type DashboardFilter } from './filter.ts';
import { countOf, membersOf, placeOf } from './members.ts';
import { sieveOf, trainedIn } from './sieve.ts';
import { meetsNth, steps, stepsTaken, type Step } from './steps.ts';

/** What one measure of a programme was to reach in a year, and what it has reached. */
export interface TargetLine extends Omit<Target, 'source'> {
  /** Null for what was reached without a target. */
  source: string | null;
  programmeName: string;
  /** Null where the filter asks for what these records do not tell. */
  reached: number | null;
}

/** A step of the funnel, among those who were trained. */
export interface StepLine {
  step: Step;
  /** Who took this step and all before it. */
  count: number;
  /** Who meets this step, whatever they make of those before. */
  alone: number;
  /** Of `count`. */
  women: Record<Woman, number>;
  sizes: Record<Size, number>;
}

/** The targets that a filter asks for with what was reached: the programmes with the latest first, and so their years. */
export function targetLines(census: Census, filter: DashboardFilter): TargetLine[] {
  const names = new Map(census.programmes.map(({ id, name }) => [id, name]));
  const lines = [...census.targets, ...census.aimless.map((each) => ({ ...each, ...untold }))].filter(
    ({ programme, year, years }) =>
      (filter.programme === null || programme === filter.programme) &&
      (filter.year === null || (filter.year >= year && filter.year <= lastYearOf({ year, years }))),
  );
  const latest = new Map<string, number>();
  for (const { programme, year, years } of lines) {
    latest.set(programme, Math.max(latest.get(programme) ?? 0, lastYearOf({ year, years })));
  }
  return lines
    .map((line) => ({ ...line, programmeName: names.get(line.programme) ?? line.programme }))
    .toSorted(
      (one, other) =>
        (latest.get(other.programme) ?? 0) - (latest.get(one.programme) ?? 0) ||
        one.programmeName.localeCompare(other.programmeName, 'id') ||
        other.year - one.year ||
        targetMeasures.indexOf(one.measure) - targetMeasures.indexOf(other.measure),
    )
    .map((line) => {
      const { programme, year, measure } = line;
      const members = membersOf(census, { of: 'target', measure }, { ...filter, programme, year });
      return { ...line, reached: members === undefined ? null : countOf(members) };
    });
}

const untold = { number: null, years: 1, note: null, source: null, sourceUrl: null };

/** The funnel of those trained as the filter asks, with who leads them and how large they are. */
export function funnelLines(census: Census, filter: DashboardFilter): StepLine[] {
  const sieve = sieveOf(census, filter);
  const isTrained = trainedIn(census, filter);
  const { facts, woman, size } = census.enterprises;
  const lines = steps.map((step) => ({
    step,
    count: 0,
    alone: 0,
    women: new Uint32Array(women.length),
    sizes: new Uint32Array(sizes.length),
  }));
  for (let at = 0; at < isTrained.length; at += 1) {
    if (isTrained[at] !== 1 || !sieve.letsEnterprise(at)) continue;
    const known = facts[at] ?? 0;
    const taken = stepsTaken(known, sieve.withExamples);
    for (let nth = 0; nth < lines.length; nth += 1) {
      const line = lines[nth];
      if (line === undefined) continue;
      if (meetsNth(nth, known, sieve.withExamples)) line.alone += 1;
      if (nth >= taken) continue;
      line.count += 1;
      add(line.women, woman[at] ?? 0);
      add(line.sizes, size[at] ?? 0);
    }
  }
  return lines.map((line) => ({ ...line, women: named(women, line.women), sizes: named(sizes, line.sizes) }));
}

function add(counts: Uint32Array, at: number): void {
  counts[at] = (counts[at] ?? 0) + 1;
}

function named<Name extends string>(names: readonly Name[], counts: Uint32Array): Record<Name, number> {
  return Object.fromEntries(names.map((name, at) => [name, counts[at] ?? 0])) as Record<Name, number>;
}

/** How many behind a figure are in each place, by the codes of `filter.ts`, wherever the filter's own place lies. */
export function countsByPlace(
  census: Census,
  figure: Figure,
  filter: DashboardFilter,
): Map<string, number> | undefined {
  const members = membersOf(census, figure, { ...filter, place: null });
  if (members === undefined) return undefined;
  const counts = new Uint32Array(census.places.length);
  for (const { kind, at } of members) for (const each of at) add(counts, placeOf(census, kind, each));
  return new Map(census.places.map((code, nth) => [code, counts[nth] ?? 0]));
}

/** The sum of those counts that lie in a place. */
export function countIn(counts: ReadonlyMap<string, number>, place: string): number {
  let sum = 0;
  for (const [code, count] of counts) if (isInPlace(code, place)) sum += count;
  return sum;
}
