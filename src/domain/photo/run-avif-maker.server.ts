import { setTimeout as pause } from 'node:timers/promises';
import { log } from '#src/platform/log.server.ts';
import type { AvifStep } from './make-avif.server.ts';

/** What is done again and again. */
export type Making = { step: (signal: AbortSignal) => Promise<AvifStep>; tell: () => Promise<void> };

export type MakerPauses = {
  /** How often it is looked whether a photo has come; a look at the last rows costs some 0.1 ms. */
  lookMs: number;
  /** Between two photos, for whoever else wants the processor. */
  betweenMs: number;
  /** After the database failed. */
  retryMs: number;
};

const usual: MakerPauses = { lookMs: 1000, betweenMs: 100, retryMs: 10_000 };

/** A maker that runs until it is stopped. */
export type RunningMaker = {
  /** Resolves when it has let go of everything; what it had not made yet is made at the next start. */
  stop: () => Promise<void>;
};

/** Makes AVIF files of the photos that come, for as long as the site runs. */
export function runAvifMaker(maker: Making, pauses: MakerPauses = usual): RunningMaker {
  const stopping = new AbortController();
  const running = keepMaking(maker, pauses, stopping.signal);
  return {
    stop: () => {
      stopping.abort();
      return running;
    },
  };
}

async function keepMaking(maker: Making, pauses: MakerPauses, signal: AbortSignal): Promise<void> {
  let isFailing = false;
  const isStopping = () => signal.aborted;
  while (!isStopping()) {
    try {
      const step = await maker.step(signal);
      isFailing = false;
      await rest(step === 'nothing new' ? pauses.lookMs : pauses.betweenMs, signal);
    } catch (error) {
      if (isStopping()) break;
      // A database that is away is one line, not one for each try.
      if (!isFailing) log.warn({ err: error }, 'the photos that wait for AVIF could not be read');
      isFailing = true;
      await rest(pauses.retryMs, signal);
    }
  }
  await maker.tell().catch(() => undefined);
}

async function rest(ms: number, signal: AbortSignal): Promise<void> {
  await pause(ms, undefined, { signal }).catch(() => undefined);
}
