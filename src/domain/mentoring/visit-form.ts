import { pickFields, readPicked } from '#src/domain/enterprise-pick/enterprise-pick.ts';
import { isDay, plannedDays } from '#src/domain/form/day.ts';
import type { Typed } from '#src/domain/form/form-answer.ts';
import { FormReading, type ReadForm } from '#src/domain/form/form-reading.ts';
import type { MentoringVisit, VisitFindings } from './mentoring.ts';

/** The names of the form's fields. */
export const visitFields = {
  visitedOn: 'tanggal',
  cohort: 'kelas',
  monthlySales: 'omzet',
  workers: 'tenaga-kerja',
  legality: 'legalitas',
  obstacles: 'kendala',
  followUp: 'tindak-lanjut',
  followUpOn: 'tanggal-tindak-lanjut',
} as const;

const longestText = 1000;

/** The largest UMKM sell 50 billion a year (PP 7/2021), which is a month of five at the most. */
const believable = { monthlySales: { least: 0, most: 5_000_000_000 }, workers: { least: 0, most: 5000 } };

/** Reads the form of a new visit. */
export function readNewVisit(
  typed: Typed,
  today: string,
): ReadForm<{ enterpriseId: number; findings: VisitFindings }> {
  const reading = new FormReading(typed);
  const [enterpriseId = 0, ...others] = readPicked(reading, typed);
  if (others.length > 0) reading.fail(pickFields.text, 'one_only');
  return reading.result({ enterpriseId, findings: findingsIn(reading, today) });
}

/** Reads the form that corrects one. */
export function readFindings(typed: Typed, today: string): ReadForm<VisitFindings> {
  const reading = new FormReading(typed);
  return reading.result(findingsIn(reading, today));
}

function findingsIn(reading: FormReading, today: string): VisitFindings {
  const visitedOn = reading.pastDay(visitFields.visitedOn, today);
  const planned = plannedDays(today, 2);
  const findings = {
    visitedOn,
    cohortId: reading.row(visitFields.cohort),
    monthlySales: reading.rupiah(visitFields.monthlySales, believable.monthlySales),
    workers: reading.count(visitFields.workers, believable.workers),
    legality: reading.text(visitFields.legality, longestText),
    obstacles: reading.text(visitFields.obstacles, longestText),
    followUp: reading.text(visitFields.followUp, longestText),
    followUpOn: reading.day(
      visitFields.followUpOn,
      isDay(visitedOn) ? { ...planned, from: visitedOn } : planned,
    ),
  };
  if (findings.followUpOn !== null && findings.followUp === null)
    reading.fail(visitFields.followUp, 'missing');
  return findings;
}

/** A visit as its form shows it. */
export function visitAsTyped(visit: MentoringVisit): Typed {
  const text = (value: string | number | null) => [value === null ? '' : String(value)];
  return {
    [visitFields.visitedOn]: text(visit.visitedOn),
    [visitFields.cohort]: text(visit.cohortId),
    [visitFields.monthlySales]: text(visit.monthlySales),
    [visitFields.workers]: text(visit.workers),
    [visitFields.legality]: text(visit.legality),
    [visitFields.obstacles]: text(visit.obstacles),
    [visitFields.followUp]: text(visit.followUp),
    [visitFields.followUpOn]: text(visit.followUpOn),
  };
}
