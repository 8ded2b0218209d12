import { setTimeout as pause } from 'node:timers/promises';
import type { Database } from '#db/client.ts';
import type { Filled } from '#src/domain/search/meilisearch/fill-indexes.server.ts';
import { rebuildIndex } from '#src/domain/search/rebuild-index.server.ts';
import type { Config } from '#src/platform/config.server.ts';
import { checkedConfig } from './start/configuration.ts';
import { prepareDataFolder } from './start/data-folder.ts';
import { prepareDatabase } from './start/database.ts';
import { StartProblem, errorCode, reason, run } from './start/problem.ts';
import { searchFeed } from './start/search-feed.ts';

// Writes the embedded search index anew, and fills new indexes on the search server if there is one, which then take the
// place of the old ones. The site may go on running meanwhile.
await run(async () => {
  const config = checkedConfig();
  prepareDataFolder(config.dataDir, config.mediaDir);
  const database = await prepareDatabase(config);
  try {
    const counts = await rebuildIndex(database, showProgress);
    process.stdout.write(
      `The search index holds ${counts.products} products and ${counts.enterprises} UMKM.\n`,
    );
    await fillSearchServer(config, database);
  } catch (error) {
    if (error instanceof StartProblem) throw error;
    throw new StartProblem(problemOf(error), { cause: error });
  } finally {
    database.$client.close();
  }
});

/** A site that runs tells its search server what is written for moments only; one that was killed holds on for a minute. */
const longestWaitMs = 90_000;

async function fillSearchServer(config: Config, database: Database): Promise<void> {
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
      filled = await feed.fillAnew(showProgress);
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

/** One line that counts up at a terminal; in a log, a line for every tenth. */
function showProgress(kind: 'products' | 'enterprises', done: number, total: number): void {
  const text = `Indexing ${kind}: ${done} of ${total}`;
  if (process.stdout.isTTY) process.stdout.write(`\r${text}${done === total ? '\n' : ''}`);
  else if (done === total || Math.floor((done * 10) / total) > Math.floor(((done - 1000) * 10) / total)) {
    process.stdout.write(`${text}\n`);
  }
}

function problemOf(error: unknown): string {
  switch (errorCode(error)) {
    case 'SQLITE_BUSY':
      return 'The search index could not be rebuilt: another program is writing to the database. Try again when it is done.';
    case 'SQLITE_FULL':
      return 'The search index could not be rebuilt: the disk is full.';
    default:
      return `The search index could not be rebuilt: ${reason(error)}.`;
  }
}
