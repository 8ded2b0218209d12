import { setTimeout as pause } from 'node:timers/promises';
import { log } from '#src/platform/log.server.ts';
import { SearchServerProblem } from '#src/platform/meilisearch.server.ts';
import type { FeedStep } from './feed.server.ts';

/** What is asked for again and again. */
export type Feeding = {
  step: (signal?: AbortSignal) => Promise<FeedStep>;
  check: () => Promise<boolean>;
  tellEnded: (signal?: AbortSignal) => Promise<FeedStep>;
};

export type FeedPauses = {
  /** How often the outbox is looked into; one look costs some 0.1 ms. */
  lookMs: number;
  /** After telling something, so that another program that waits for the right to tell gets it. */
  betweenMs: number;
  /** How often it is checked that the server still has what it was told, and whether a new day has ended claims. */
  checkMs: number;
  /** After the first failure; each further one doubles it. */
  firstRetryMs: number;
  longestRetryMs: number;
};

const usual: FeedPauses = {
  lookMs: 200,
  betweenMs: 60,
  checkMs: 5000,
  firstRetryMs: 500,
  longestRetryMs: 30_000,
};

/** A feed that runs until it is stopped. */
export type RunningFeed = {
  /** Resolves when the step under way has ended, or soon; what it had not told yet is told at the next start. */
  stop: () => Promise<void>;
};

/** A server that takes requests and does not answer must not keep the site from stopping. */
const longestStopMs = 3000;

/** Tells the server what is written, as it is written, and tries again for as long as it must. */
export function runFeed(feed: Feeding, pauses: FeedPauses = usual): RunningFeed {
  const stopping = new AbortController();
  const running = keepTelling(feed, pauses, stopping.signal);
  return {
    stop: () => {
      stopping.abort();
      return Promise.race([running, pause(longestStopMs)]);
    },
  };
}

async function keepTelling(feed: Feeding, pauses: FeedPauses, signal: AbortSignal): Promise<void> {
  let failures = 0;
  let checkedAt = 0;
  const isStopping = () => signal.aborted;
  while (!isStopping()) {
    try {
      const step = await feed.step(signal);
      if (step === 'nothing new' && performance.now() - checkedAt > pauses.checkMs) {
        await feed.check();
        await feed.tellEnded(signal);
        checkedAt = performance.now();
      }
      if (failures > 0) log.info('the search server is told again what is written');
      failures = 0;
      await rest(step === 'told' ? pauses.betweenMs : pauses.lookMs, signal);
    } catch (error) {
      if (isStopping()) return;
      failures += 1;
      tell(error, failures);
      await rest(retryPause(failures, pauses), signal);
    }
  }
}

/** Doubles with each failure in a row, up to the longest. */
export function retryPause(failures: number, { firstRetryMs, longestRetryMs }: FeedPauses): number {
  return Math.min(longestRetryMs, firstRetryMs * 2 ** Math.min(30, failures - 1));
}

/** A server that is down is one line, not one for each try. */
function tell(error: unknown, failures: number): void {
  const code = error instanceof SearchServerProblem ? error.code : undefined;
  const level = failures === 1 ? 'warn' : 'debug';
  if (code === undefined) log[level]({ err: error }, 'the search server could not be told what was written');
  else log[level]({ code, reason: message(error) }, 'the search server could not be told what was written');
}

function message(error: unknown): string {
  return error instanceof Error ? error.message : '';
}

async function rest(ms: number, signal: AbortSignal): Promise<void> {
  await pause(ms, undefined, { signal }).catch(() => undefined);
}
