import type { Database } from '#db/client.ts';
import { useEngine } from '#src/domain/search/engine-registry.server.ts';
import { everyEnterprise, everyProduct } from '#src/domain/search/search-params.ts';
import { WorkerIndex } from '#src/domain/search/worker-index.server.ts';
import { today } from '#src/platform/clock.server.ts';
import type { Config } from '#src/platform/config.server.ts';
import { log } from '#src/platform/log.server.ts';

const file = new URL(import.meta.resolve('#src/domain/search/search-worker.server.ts'));

export type SearchWorkers = {
  /** Resolves when every worker holds what searches need. */
  ready: Promise<void>;
  close: () => Promise<void>;
};

/**
 * Moves searching into worker threads when the database is a file; a database server is asked over the network anyway.
 * They read what they need at once, so that the first shopper does not wait for it.
 */
export function startSearchWorkers(
  { databaseUrl }: Pick<Config, 'databaseUrl'>,
  database: Database,
): SearchWorkers | undefined {
  if (!databaseUrl.startsWith('file:') || databaseUrl.includes(':memory:')) return undefined;
  const index = new WorkerIndex(file, { databaseUrl });
  useEngine(database.$client, index);
  return { ready: warmUp(index), close: () => index.close() };
}

async function warmUp(index: WorkerIndex): Promise<void> {
  const day = today();
  try {
    await index.warmUp([
      { method: 'searchProducts', query: everyProduct, today: day },
      { method: 'searchProducts', query: { ...everyProduct, text: 'a' }, today: day },
      { method: 'searchEnterprises', query: everyEnterprise, today: day },
    ]);
  } catch (error) {
    log.warn({ err: error }, 'the search workers could not be prepared');
  }
}
