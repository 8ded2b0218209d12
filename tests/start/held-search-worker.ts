import { existsSync } from 'node:fs';
import { setTimeout as after } from 'node:timers/promises';
import { workerSettings } from '#src/platform/worker-pool.server.ts';

// A worker of the search that begins to read the city when a file is there: as long as a test wants it to take.
const { release } = workerSettings() as { release: string };
while (!existsSync(release)) await after(5);
await import('#src/domain/search/search-worker.server.ts');
