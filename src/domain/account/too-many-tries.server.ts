import { secondsToWait, type RateLimit } from '#src/platform/rate-limit.server.ts';

/** That somebody has to wait. */
export interface TooManyTries {
  ok: false;
  problem: 'too_many_tries';
  seconds: number;
}

/** Counts a try against each limit; gives the longest wait when one of them is reached. */
export async function tooManyTries(
  ...limits: readonly { name: string; limit: RateLimit; who: string }[]
): Promise<TooManyTries | undefined> {
  const waits = await Promise.all(limits.map(({ name, limit, who }) => secondsToWait(name, limit, who)));
  const seconds = Math.max(0, ...waits);
  return seconds > 0 ? { ok: false, problem: 'too_many_tries', seconds } : undefined;
}
