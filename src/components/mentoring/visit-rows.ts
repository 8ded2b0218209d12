import { placeLine } from '#src/components/registration/place-line.ts';
import type { CellView, ColumnView } from '#src/components/ui/view.ts';
import type { ListedVisit } from '#src/domain/mentoring/mentoring.ts';
import type { Figure, SeriesPoint } from '#src/domain/mentoring/visit-series.ts';
import { formatDay, formatNumber, formatRupiah } from '#src/i18n/format.ts';
import { mentoring as t } from '#src/i18n/messages/mentoring.ts';
import { paths } from '#src/paths.ts';

export const visitColumns: ColumnView[] = [
  { key: 'enterprise', label: t.columns.enterprise },
  { key: 'day', label: t.columns.day },
  { key: 'figures', label: t.columns.figures },
  { key: 'followUp', label: t.columns.followUp },
  { key: 'state', label: t.columns.state },
];

/** The rows of the list of visits. */
export function visitRows(visits: readonly ListedVisit[]): Record<string, CellView>[] {
  return visits.map((visit) => ({
    enterprise: {
      text: visit.enterprise.name,
      href: paths.officers(`pendampingan/umkm/${visit.enterprise.id}`),
      note: placeLine(visit.enterprise.place),
    },
    day: {
      text: formatDay(visit.visitedOn, 'id'),
      href: paths.officers(`pendampingan/${visit.id}`),
      ...(visit.cohort === null ? {} : { note: visit.cohort }),
    },
    figures: { text: salesText(visit.monthlySales), note: workersText(visit.workers) },
    followUp: followUpCell(visit),
    state: t.followUpStates[visit.state],
  }));
}

function followUpCell({ followUp, followUpOn }: ListedVisit): CellView {
  if (followUp === null) return '—';
  return followUpOn === null ? followUp : { text: followUp, note: t.by(formatDay(followUpOn, 'id')) };
}

/** A turnover in words. */
export function salesText(sales: number | null): string {
  return sales === null ? t.untold : formatRupiah(sales, 'id');
}

/** A number of workers in words. */
export function workersText(workers: number | null): string {
  return workers === null ? t.untold : t.workersCount(formatNumber(workers, 'id'));
}

export const seriesColumns: ColumnView[] = [
  { key: 'day', label: t.seriesColumns.day },
  { key: 'sales', label: t.seriesColumns.sales, isNumber: true },
  { key: 'workers', label: t.seriesColumns.workers, isNumber: true },
  { key: 'legality', label: t.seriesColumns.legality },
  { key: 'obstacles', label: t.seriesColumns.obstacles },
  { key: 'followUp', label: t.seriesColumns.followUp },
];

/** The rows of all visits to one UMKM. */
export function seriesRows(points: readonly SeriesPoint[]): Record<string, CellView>[] {
  return points.map(({ visit, sales, workers }) => ({
    day: { text: formatDay(visit.visitedOn, 'id'), href: paths.officers(`pendampingan/${visit.id}`) },
    sales: figureCell(salesText(sales.value), sales, (value) => formatRupiah(value, 'id')),
    workers: figureCell(workersText(workers.value), workers, (value) => formatNumber(value, 'id')),
    legality: visit.legality ?? '—',
    obstacles: visit.obstacles ?? '—',
    followUp: visit.followUp === null ? '—' : { text: visit.followUp, note: t.followUpStates[visit.state] },
  }));
}

/** A figure, below it what has changed since the first visit that told it. */
function figureCell(text: string, { change }: Figure, format: (value: number) => string): CellView {
  if (change === null) return text;
  if (change === 0) return { text, note: t.unchanged };
  return { text, note: t.since(`${change > 0 ? '+' : '−'}${format(Math.abs(change))}`) };
}
