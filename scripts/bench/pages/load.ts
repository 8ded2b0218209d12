import autocannon from 'autocannon';

export interface Load {
  /** Answers a second. */
  rate: number;
  /** What 99 of 100 readers wait at most, in ms. */
  p99: number;
  /** How many answers came. */
  answers: number;
}

export const connections = 32;

/** Asks an address for so many seconds with 32 connections; `vary` makes each request another one. */
export async function load(
  url: string,
  encoding: string,
  seconds: number,
  vary?: (count: number) => string,
): Promise<Load> {
  let count = 0;
  const result = await autocannon({
    url,
    connections,
    duration: seconds,
    headers: { 'accept-encoding': encoding },
    ...(vary === undefined
      ? {}
      : { requests: [{ setupRequest: (request: object) => ({ ...request, path: vary((count += 1)) }) }] }),
  });
  const bad = result.non2xx + result.errors + result.timeouts;
  if (bad > 0) throw new Error(`${bad} requests to ${url} were not answered 200.`);
  const answers = result.requests.total;
  return { rate: answers / result.duration, p99: result.latency.p99, answers };
}

/** The middle one of several measurements. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}
