import { setTimeout as pause } from 'node:timers/promises';
import { log } from '#src/platform/log.server.ts';
import { useMailRoom } from './mail-statements.server.ts';
import type { MailStep } from './mail-room.server.ts';

/** What is done again and again. */
export type Sending = { step: () => Promise<MailStep>; close: () => void };

export type MailPauses = {
  /** How often the outbox is looked into without having been called; one look costs some 0.1 ms. */
  lookMs: number;
  /** After the database failed. */
  retryMs: number;
};

const usual: MailPauses = { lookMs: 2000, retryMs: 10_000 };

/** A mail room that runs until it is stopped. */
export type RunningMailRoom = {
  /** Resolves when the letter under way has left, or soon; what has not left yet leaves at the next start. */
  stop: () => Promise<void>;
};

/** A mail server that takes its time must not keep the site from stopping. */
const longestStopMs = 3000;

/** Sends letters as they are written, also by other programs, for as long as the site runs. */
export function runMailRoom(room: Sending, pauses: MailPauses = usual): RunningMailRoom {
  const stopping = new AbortController();
  let call = new AbortController();
  useMailRoom(() => call.abort());
  const rest = async (ms: number): Promise<void> => {
    await pause(ms, undefined, { signal: AbortSignal.any([stopping.signal, call.signal]) }).catch(
      () => undefined,
    );
    call = new AbortController();
  };
  const running = keepSending(room, pauses, stopping.signal, rest);
  return {
    stop: async () => {
      stopping.abort();
      useMailRoom(undefined);
      await Promise.race([running, pause(longestStopMs, undefined, { ref: false })]);
      room.close();
    },
  };
}

async function keepSending(
  room: Sending,
  pauses: MailPauses,
  signal: AbortSignal,
  rest: (ms: number) => Promise<void>,
): Promise<void> {
  let isFailing = false;
  const isStopping = () => signal.aborted;
  while (!isStopping()) {
    try {
      const step = await room.step();
      isFailing = false;
      if (step === 'nothing due') await rest(pauses.lookMs);
    } catch (error) {
      if (isStopping()) return;
      // A database that is away is one line, not one for each try.
      if (!isFailing) log.warn({ err: error }, 'the letters that wait could not be read');
      isFailing = true;
      await rest(pauses.retryMs);
    }
  }
}
