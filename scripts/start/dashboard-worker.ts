import type { Database } from '#db/client.ts';
import { everybodysTraining } from '#src/domain/dashboard/dashboard.ts';
import { useDashboardReader } from '#src/domain/dashboard/reader-registry.server.ts';
import { WorkerReader } from '#src/domain/dashboard/worker-reader.server.ts';
import { now, today } from '#src/platform/clock.server.ts';
import type { Config } from '#src/platform/config.server.ts';
import { log } from '#src/platform/log.server.ts';

const file = new URL(import.meta.resolve('#src/domain/dashboard/dashboard-worker.server.ts'));

export type DashboardWorker = {
  /** Resolves when the figures of the whole city are in its memory. */
  ready: Promise<void>;
  close: () => Promise<void>;
};

/**
 * Moves counting for the dashboard into a worker thread when the database is a file; a database server is asked over the
 * network anyway. It reads the city before the first officer asks, but after `shoppers`: of two cores, the search workers
 * need both as long as they read.
 */
export function startDashboardWorker(
  { databaseUrl }: Pick<Config, 'databaseUrl'>,
  database: Database,
  shoppers: Promise<void> = Promise.resolve(),
): DashboardWorker | undefined {
  if (!databaseUrl.startsWith('file:') || databaseUrl.includes(':memory:')) return undefined;
  const reader = new WorkerReader(file, { databaseUrl });
  useDashboardReader(database.$client, reader);
  return { ready: shoppers.then(() => warmUp(reader)), close: () => reader.close() };
}

async function warmUp(reader: WorkerReader): Promise<void> {
  try {
    const asking = { now: now().toISOString(), today: today(), withNames: false };
    await reader.answer(everybodysTraining, asking);
  } catch (error) {
    log.warn({ err: error }, 'the figures of the dashboard could not be prepared');
  }
}
