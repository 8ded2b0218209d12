import { barScale } from '#src/platform/chart.server.ts';
import type { SeriesPoint } from './visit-series.ts';

export const seriesSize = { width: 320, height: 120 } as const;

/** The turnover told at each visit as bars; a visit that told none leaves its place empty. */
export interface SeriesChart {
  size: { width: number; height: number };
  ticks: { value: number; y: number }[];
  bars: { x: number; y: number; width: number; height: number }[];
}

/** Draws the turnover of a series; undefined while fewer than two visits tell it. */
export function seriesChart(points: readonly SeriesPoint[]): SeriesChart | undefined {
  const told = points.filter(({ sales }) => sales.value !== null);
  if (told.length < 2) return undefined;
  const { width, height } = seriesSize;
  const most = Math.max(...told.map(({ sales }) => sales.value ?? 0));
  const { ticks, x, barWidth, y } = barScale(told.length, most, width, height);
  const bars = told.map(({ sales }, index) => ({
    x: rounded(x[index] ?? 0),
    y: rounded(y(sales.value ?? 0)),
    width: rounded(barWidth),
    height: rounded(height - y(sales.value ?? 0)),
  }));
  return { size: seriesSize, ticks, bars };
}

function rounded(length: number): number {
  return Math.round(length * 10) / 10;
}
