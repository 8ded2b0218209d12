import { barScale } from '#src/platform/chart.server.ts';
import type { VisitPeriod } from './visits.ts';

export const chartSize = { width: 320, height: 120 } as const;

/** A bar of the chart: its box, and the period that it is of. */
export interface Bar {
  period: string;
  x: number;
  y: number;
  width: number;
  height: number;
}

/** The visits of some periods as bars: pages seen, and before them WhatsApp tapped. */
export interface VisitChart {
  ticks: { value: number; y: number }[];
  seen: Bar[];
  whatsapp: Bar[];
}

/** Draws the visits of days or months. */
export function visitChart(periods: readonly VisitPeriod[]): VisitChart {
  const most = Math.max(0, ...periods.map(({ seen, whatsapp }) => Math.max(seen, whatsapp)));
  const { ticks, x, barWidth, y } = barScale(periods.length, most, chartSize.width, chartSize.height);
  const bars = (of: 'seen' | 'whatsapp', part: number): Bar[] =>
    periods.map((period, index) => ({
      period: period.period,
      x: rounded((x[index] ?? 0) + (barWidth * (1 - part)) / 2),
      y: rounded(y(period[of])),
      width: rounded(barWidth * part),
      height: rounded(chartSize.height - y(period[of])),
    }));
  return { ticks, seen: bars('seen', 1), whatsapp: bars('whatsapp', 0.5) };
}

function rounded(length: number): number {
  return Math.round(length * 10) / 10;
}
