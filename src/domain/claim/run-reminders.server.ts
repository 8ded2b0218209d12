import { runDaily, type DailyPauses, type RunningDaily } from '#src/platform/daily.server.ts';
import { wakeMailRoom } from '#src/domain/mail/mail-statements.server.ts';
import { log } from '#src/platform/log.server.ts';

/** Reminds owners once a day, and at once when the site starts. */
export function runReminders(remind: () => Promise<number>, pauses?: DailyPauses): RunningDaily {
  return runDaily(
    async () => {
      const count = await remind();
      if (count === 0) return;
      log.info({ enterprises: count }, 'owners were reminded of claims that end soon');
      wakeMailRoom();
    },
    'owners could not be reminded of claims that end soon',
    pauses,
  );
}
