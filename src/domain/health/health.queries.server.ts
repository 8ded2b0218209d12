import { sql } from 'drizzle-orm';
import { database, isStillInPlace } from '#db/client.ts';
import type { EngineName } from '#src/domain/search/search.ts';
import { searchIndex } from '#src/domain/search/search-index.server.ts';
import { version } from '#src/platform/version.ts';

export type Health = {
  status: 'ok' | 'down';
  database: 'ok' | 'down';
  /** The engine that answers searches; the site works with its spare one too, and says that it does. */
  search: EngineName | 'down';
  version: string;
};

/** A database that is slower than this is as good as gone for whoever waits for a page. */
const patience = 3000;

/** Whether everything that the site needs to answer works now. */
export async function readHealth(): Promise<Health> {
  const hasDatabase = await answersInTime(readSchema);
  const hasSearch = hasDatabase && (await answersInTime(() => searchIndex().isHealthy()));
  return {
    status: hasDatabase && hasSearch ? 'ok' : 'down',
    database: hasDatabase ? 'ok' : 'down',
    search: hasSearch ? searchIndex().engine : 'down',
    version,
  };
}

async function readSchema(): Promise<boolean> {
  await database().all(sql`select id from products limit 1`);
  return isStillInPlace(database());
}

async function answersInTime(question: () => Promise<boolean>): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const tooLate = new Promise<boolean>((resolve) => {
    timer = setTimeout(resolve, patience, false);
  });
  try {
    return await Promise.race([question(), tooLate]);
  } catch {
    return false;
  } finally {
    clearTimeout(timer);
  }
}
