import { setTimeout as pause } from 'node:timers/promises';
import type { Database } from '#db/client.ts';
import type { Filled } from '#src/domain/search/meilisearch/fill-indexes.server.ts';
import type { RebuildProgress } from '#src/domain/search/rebuild-index.server.ts';
import type { Config } from '#src/platform/config.server.ts';
import { StartProblem, reason } from './problem.ts';
import { searchFeed } from './search-feed.ts';

/** A site that runs tells its search server what is written for moments only; one that was killed holds on for a minute. */
const longestWaitMs = 90_000;

/** Fills new indexes on the configured search server, if there is one, and puts them in the place of the old ones. */
export async function fillSearchServer(
  config: Config,
  database: Database,
  progress: RebuildProgress,
): Promise<void> {
  const feed = searchFeed(config, database);
  if (feed === undefined) return;
  const host = new URL(config.searchUrl ?? '').host;
  let filled: Filled | undefined;
  try {
    for (const from = performance.now(); filled === undefined;) {
      if (performance.now() - from > longestWaitMs) {
        throw new StartProblem(
          `Another program is filling the indexes of the search server at ${host}. Try again when it is done.`,
        );
      }
      filled = await feed.fillAnew(progress);
      if (filled === undefined) await pause(50);
    }
  } catch (error) {
    if (error instanceof StartProblem) throw error;
    throw new StartProblem(
      `The index in the database is new, but the one on the search server at ${host} is not: ${reason(error)}. Searching goes on with what is there.`,
      { cause: error },
    );
  }
  process.stdout.write(
    `The search server at ${host} holds ${filled.products} products and ${filled.enterprises} UMKM.\n`,
  );
}
