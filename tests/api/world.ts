import type { Database } from '#db/client.ts';
import { loadExamples } from '#db/seeds/load.ts';
import { freshDatabase } from '../support/database.ts';

/** The example world in a database of its own. */
export async function exampleWorld(): Promise<Database> {
  const database = await freshDatabase();
  await loadExamples(database, '2026-06-15');
  return database;
}
