import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';

/** So many tries within so many seconds; then none for the rest of that time. */
export interface RateLimit {
  tries: number;
  seconds: number;
}

// Kept on globalThis because the built site and the scripts around it are separate module graphs in one process.
const key = Symbol.for('etalase.rate-limits');
const holder = globalThis as { [key]?: Map<string, RateLimiterMemory> };

function limiter(name: string, { tries, seconds }: RateLimit): RateLimiterMemory {
  const limiters = holder[key] ?? new Map<string, RateLimiterMemory>();
  holder[key] = limiters;
  const known = limiters.get(name);
  if (known !== undefined) return known;
  const made = new RateLimiterMemory({ keyPrefix: name, points: tries, duration: seconds });
  limiters.set(name, made);
  return made;
}

/**
 * Counts a try; gives how many seconds to wait when there were too many, else 0. `who` is an address, an account or
 * whatever the limit holds for; it stays in memory only.
 */
export async function secondsToWait(name: string, limit: RateLimit, who: string): Promise<number> {
  try {
    await limiter(name, limit).consume(who);
    return 0;
  } catch (refused) {
    if (!(refused instanceof RateLimiterRes)) throw refused;
    return Math.max(1, Math.ceil(refused.msBeforeNext / 1000));
  }
}

/** Forgets the tries, after one that succeeded. */
export async function forgetTries(name: string, limit: RateLimit, who: string): Promise<void> {
  await limiter(name, limit).delete(who);
}

/** Forgets all tries of everyone, for tests. */
export function forgetAllTries(): void {
  delete holder[key];
}
