import { setTimeout as pause } from 'node:timers/promises';
import { wakeMailRoom } from '#src/domain/mail/mail-statements.server.ts';
import { today } from '#src/platform/clock.server.ts';
import { log } from '#src/platform/log.server.ts';

export type ReminderPauses = {
  /** How often it is looked whether a new day has come. */
  lookMs: number;
  /** After the database failed. */
  retryMs: number;
};

const usual: ReminderPauses = { lookMs: 60 * 60 * 1000, retryMs: 5 * 60 * 1000 };

/** Reminders that run until they are stopped. */
export type RunningReminders = {
  /** Resolves when it has let go of everything; what was not said yet is said at the next start. */
  stop: () => Promise<void>;
};

/** Reminds owners once a day, and at once when the site starts. */
export function runReminders(
  remind: () => Promise<number>,
  pauses: ReminderPauses = usual,
): RunningReminders {
  const stopping = new AbortController();
  const running = keepReminding(remind, pauses, stopping.signal);
  return {
    stop: () => {
      stopping.abort();
      return running;
    },
  };
}

async function keepReminding(
  remind: () => Promise<number>,
  pauses: ReminderPauses,
  signal: AbortSignal,
): Promise<void> {
  let remindedOn: string | undefined;
  const isStopping = () => signal.aborted;
  while (!isStopping()) {
    try {
      const day = today();
      if (day !== remindedOn) {
        const count = await remind();
        if (count > 0) {
          log.info({ enterprises: count }, 'owners were reminded of claims that end soon');
          wakeMailRoom();
        }
        remindedOn = day;
      }
      await rest(pauses.lookMs, signal);
    } catch (error) {
      if (isStopping()) return;
      log.warn({ err: error }, 'owners could not be reminded of claims that end soon');
      await rest(pauses.retryMs, signal);
    }
  }
}

async function rest(ms: number, signal: AbortSignal): Promise<void> {
  await pause(ms, undefined, { signal, ref: false }).catch(() => undefined);
}
