import { scaleBand, scaleLinear } from 'd3-scale';

/** Where the bars of a chart stand and how high counts reach, in the units of its drawing. */
export interface BarScale {
  /** Round counts for the lines behind the bars. */
  ticks: { value: number; y: number }[];
  /** The left edge of each bar. */
  x: number[];
  barWidth: number;
  /** How high a count reaches from the top. */
  y: (count: number) => number;
}

/** Places so many bars for counts up to `most` in a drawing; whole counts only. */
export function barScale(bars: number, most: number, width: number, height: number): BarScale {
  const vertical = scaleLinear([0, Math.max(most, 4)], [height, 0]).nice(4);
  const horizontal = scaleBand(
    Array.from({ length: bars }, (_, index) => index),
    [0, width],
  ).padding(0.25);
  return {
    ticks: vertical
      .ticks(4)
      .filter(Number.isInteger)
      .map((value) => ({ value, y: vertical(value) })),
    x: horizontal.domain().map((index) => horizontal(index) ?? 0),
    barWidth: horizontal.bandwidth(),
    y: (count) => vertical(count),
  };
}
