import { remindOfExpiry } from '#src/domain/claim/remind-of-expiry.server.ts';
import { runReminders } from '#src/domain/claim/run-reminders.server.ts';
import type { RunningDaily } from '#src/platform/daily.server.ts';
import type { Config } from '#src/platform/config.server.ts';

/** Reminds owners of claims that end soon, for as long as the site runs. */
export function startReminders({ siteUrl }: Pick<Config, 'siteUrl'>): RunningDaily {
  return runReminders(() => remindOfExpiry(siteUrl));
}
