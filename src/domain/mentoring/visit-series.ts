import type { MentoringVisit } from './mentoring.ts';

/** A figure of a visit with its change since the first visit that told it. */
export interface Figure {
  value: number | null;
  /** Null at that first visit and where nothing was told. */
  change: number | null;
}

/** A visit of a series. */
export interface SeriesPoint {
  visit: MentoringVisit;
  sales: Figure;
  workers: Figure;
}

/** Visits to one UMKM, the first one first, each with what has changed since the first. */
export function visitSeries(visits: readonly MentoringVisit[]): SeriesPoint[] {
  const firstSales = visits.find(({ monthlySales }) => monthlySales !== null);
  const firstWorkers = visits.find(({ workers }) => workers !== null);
  return visits.map((visit) => ({
    visit,
    sales: figure(visit.monthlySales, visit === firstSales ? null : (firstSales?.monthlySales ?? null)),
    workers: figure(visit.workers, visit === firstWorkers ? null : (firstWorkers?.workers ?? null)),
  }));
}

function figure(value: number | null, first: number | null): Figure {
  return { value, change: value === null || first === null ? null : value - first };
}
