import { rebuildIndex } from '#src/domain/search/rebuild-index.server.ts';
import { checkedConfig } from './start/configuration.ts';
import { prepareDataFolder } from './start/data-folder.ts';
import { prepareDatabase } from './start/database.ts';
import { fillSearchServer } from './start/fill-search-server.ts';
import { StartProblem, errorCode, reason, run } from './start/problem.ts';

// Writes the embedded search index anew, and fills new indexes on the search server if there is one, which then take the
// place of the old ones. The site may go on running meanwhile.
await run(async () => {
  const config = checkedConfig();
  prepareDataFolder(config);
  const database = await prepareDatabase(config);
  try {
    const counts = await rebuildIndex(database, showProgress);
    process.stdout.write(
      `The search index holds ${counts.products} products and ${counts.enterprises} UMKM.\n`,
    );
    await fillSearchServer(config, database, showProgress);
  } catch (error) {
    if (error instanceof StartProblem) throw error;
    throw new StartProblem(problemOf(error), { cause: error });
  } finally {
    database.$client.close();
  }
});

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
