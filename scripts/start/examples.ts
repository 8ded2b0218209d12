import { count } from 'drizzle-orm';
import type { Database } from '#db/client.ts';
import { enterprises } from '#db/schema/index.ts';
import { today } from '#src/platform/clock.server.ts';

/**
 * Brings the example world into a database that holds no enterprise yet. A start that was killed before it came is
 * made good, and a site in use never gets one.
 */
export async function addExamplesWhenEmpty(database: Database): Promise<void> {
  const [row] = await database.select({ total: count() }).from(enterprises);
  if (row?.total !== 0) return;
  // Imported only now: a start of a site in use reads none of it.
  const { loadExamples } = await import('#db/seeds/load.ts');
  await loadExamples(database, today());
}
