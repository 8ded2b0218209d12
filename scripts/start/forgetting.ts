import { forgetWhatIsOver } from '#src/domain/account/forget-what-is-over.server.ts';
import { log } from '#src/platform/log.server.ts';

const hourMs = 60 * 60 * 1000;

/** Forgets sign-ups that were never confirmed, links and sessions that are over: at the start, and every hour. */
export function startForgetting(): { stop: () => void } {
  const forget = (): void => {
    forgetWhatIsOver().catch((error: unknown) => log.warn({ err: error }, 'what is over was not forgotten'));
  };
  forget();
  const timer = setInterval(forget, hourMs);
  timer.unref();
  return {
    stop: () => {
      clearInterval(timer);
    },
  };
}
