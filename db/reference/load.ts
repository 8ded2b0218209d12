import { createHash } from 'node:crypto';
import { sql, type SQL } from 'drizzle-orm';
import type { BatchItem } from 'drizzle-orm/batch';
import type { Database } from '../client.ts';
import { referenceLoads } from '../schema/index.ts';
import { readReference } from './csv.ts';
import { referenceLists } from './lists.ts';

/**
 * Loads the official lists into a migrated database, or brings them up to date; running it twice changes nothing. A list
 * is read again only when its files changed, and all that changed comes in one batch. Rows that an officer added stay.
 */
export async function loadReference(database: Database): Promise<void> {
  const loaded = new Map(
    (await database.select().from(referenceLoads)).map(({ name, hash }) => [name, hash] as const),
  );
  const statements: SQL[] = [];
  for (const list of referenceLists) {
    const texts = list.files.map(readReference);
    const hash = hashOf(texts);
    if (loaded.get(list.name) === hash) continue;
    statements.push(...list.statements(texts), rememberLoad(list.name, hash));
  }
  await runBatch(database, statements);
}

/** Runs statements as one batch: all of them, or none. */
export async function runBatch(database: Database, statements: SQL[]): Promise<void> {
  const [first, ...rest]: BatchItem<'sqlite'>[] = statements.map((statement) => database.run(statement));
  if (first !== undefined) await database.batch([first, ...rest]);
}

/** The statement that notes under a name what was loaded. */
export function rememberLoad(name: string, hash: string): SQL {
  return sql`insert into reference_loads (name, hash) values (${name}, ${hash})
    on conflict (name) do update set hash = excluded.hash, loaded_at = strftime('%Y-%m-%dT%H:%M:%fZ', 'now')`;
}

/** Bumped when the same files must give other rows, because the code that reads them changed. */
const readerVersion = '1';

function hashOf(texts: string[]): string {
  const hash = createHash('sha256').update(readerVersion);
  for (const text of texts) hash.update(text).update('\0');
  return hash.digest('hex');
}
