import { afterEach } from 'vitest';
import { useClock } from '#src/platform/clock.server.ts';
import { forgetAllTries } from '#src/platform/rate-limit.server.ts';
import { cleanUpAll } from './clean-up.ts';

// Read anew for every test file, also where files share a process.
afterEach(async () => {
  useClock(undefined);
  forgetAllTries();
  await cleanUpAll();
});
