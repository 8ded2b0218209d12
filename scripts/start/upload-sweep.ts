import { removeOldPreviews } from '#src/domain/catalogue-file/remove-old-previews.server.ts';
import { removeOldParticipantFiles } from '#src/domain/participant-file/remove-old-participant-files.server.ts';
import { removeAbandonedUploads } from '#src/domain/upload/remove-abandoned-uploads.server.ts';
import { log } from '#src/platform/log.server.ts';

const hour = 3_600_000;

/** Removes uploads that nobody finished within a day, and previews that nobody applied, now and every hour, for as long as the site runs. */
export function startUploadSweep(): { stop: () => Promise<void> } {
  let sweeping = sweep();
  const timer = setInterval(() => {
    sweeping = sweep();
  }, hour);
  return {
    stop: () => {
      clearInterval(timer);
      return sweeping;
    },
  };
}

async function sweep(): Promise<void> {
  try {
    const removed =
      (await removeAbandonedUploads()) + (await removeOldPreviews()) + (await removeOldParticipantFiles());
    if (removed > 0) log.info({ removed }, 'uploads that nobody finished were removed');
  } catch (error) {
    log.warn({ err: error }, 'uploads that nobody finished could not be removed');
  }
}
