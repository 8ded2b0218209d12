export type Percentiles = { p50: number; p95: number; p99: number };

/** Percentiles of times, the nearest measured one each. */
export function percentiles(times: number[]): Percentiles {
  const sorted = times.toSorted((one, other) => one - other);
  const at = (share: number) =>
    sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? 0;
  return { p50: at(0.5), p95: at(0.95), p99: at(0.99) };
}
