import pino from 'pino';
import { logLevels } from './config.server.ts';
import { withoutValues } from './error-values.ts';

/**
 * Lines are written together, since a write of its own for each took more than a quarter of the work of answering a
 * page from the cache; a quarter of a second later at the latest, and when the process ends.
 */
const standardError = pino.destination({ dest: 2, sync: false, minLength: 15_000, periodicFlush: 250 });

// Not from config(): this module is read before the start script has told what is wrong with the environment.
const level = logLevels.find((each) => each === process.env['LOG_LEVEL']) ?? 'info';

/** Structured log lines on standard error; never give it personal data or secrets. */
export const log = pino(
  {
    level,
    base: null,
    serializers: { err: (error: unknown): unknown => pino.stdSerializers.err(withoutValues(error) as Error) },
  },
  standardError,
);

/** Logs that a request failed, and gives its error without the values of a query, for whoever logs it once more. */
export function logFailure(error: unknown, particulars: Record<string, unknown>, what: string): unknown {
  log.error({ ...particulars, err: error }, what);
  return withoutValues(error);
}
