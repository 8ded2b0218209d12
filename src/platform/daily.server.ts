import { setTimeout as pause } from 'node:timers/promises';
import { today } from './clock.server.ts';
import { log } from './log.server.ts';

export type DailyPauses = {
  /** How often it is looked whether a new day has come. */
  lookMs: number;
  /** After the database failed. */
  retryMs: number;
};

const usual: DailyPauses = { lookMs: 60 * 60 * 1000, retryMs: 5 * 60 * 1000 };

/** A task of every day that runs until it is stopped. */
export type RunningDaily = {
  /** Resolves when it has let go of everything; what was not done yet is done at the next start. */
  stop: () => Promise<void>;
};

/** Does a task once a day, and at once when the site starts; `failure` is what the log says when it fails. */
export function runDaily(
  task: () => Promise<void>,
  failure: string,
  pauses: DailyPauses = usual,
): RunningDaily {
  const stopping = new AbortController();
  const running = keepDoing(task, failure, pauses, stopping.signal);
  return {
    stop: () => {
      stopping.abort();
      return running;
    },
  };
}

async function keepDoing(
  task: () => Promise<void>,
  failure: string,
  pauses: DailyPauses,
  signal: AbortSignal,
): Promise<void> {
  let doneOn: string | undefined;
  const isStopping = () => signal.aborted;
  while (!isStopping()) {
    try {
      const day = today();
      if (day !== doneOn) {
        await task();
        doneOn = day;
      }
      await rest(pauses.lookMs, signal);
    } catch (error) {
      if (isStopping()) return;
      log.warn({ err: error }, failure);
      await rest(pauses.retryMs, signal);
    }
  }
}

async function rest(ms: number, signal: AbortSignal): Promise<void> {
  await pause(ms, undefined, { signal, ref: false }).catch(() => undefined);
}
