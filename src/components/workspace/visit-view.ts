import type { VisitPeriod } from '#src/domain/visit/visits.ts';
import { formatDay, formatMonth, formatNumber } from '#src/i18n/format.ts';
import { workspaceHome as t } from '#src/i18n/messages/workspace-home.ts';

/** A line of the table, with its period in words. */
export type VisitRow = VisitPeriod & { label: string };

interface BarView {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** The bars of a chart, and what they say to who does not see them. */
export interface VisitBars {
  size: { width: number; height: number };
  ticks: readonly { value: number; y: number }[];
  seen: readonly BarView[];
  whatsapp: readonly BarView[];
  label: string;
}

/** Periods with their names: days as `22 Nov 2026`, months as `Nov 2026`. */
export function visitRows(periods: readonly VisitPeriod[]): VisitRow[] {
  return periods.map((period) => ({
    ...period,
    label: period.period.length === 7 ? formatMonth(period.period, 'id') : formatDay(period.period, 'id'),
  }));
}

/** The sum of all periods. */
export function visitTotals(rows: readonly VisitRow[], label: string): VisitRow {
  const sum = (of: 'seen' | 'found' | 'whatsapp') => rows.reduce((total, row) => total + row[of], 0);
  return { period: '', label, seen: sum('seen'), found: sum('found'), whatsapp: sum('whatsapp') };
}

/** What the chart says in a sentence. */
export function chartLabel(totals: VisitRow): string {
  return t.chart(totals.label, formatNumber(totals.seen, 'id'), formatNumber(totals.whatsapp, 'id'));
}
