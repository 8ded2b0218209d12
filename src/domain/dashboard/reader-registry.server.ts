import type { Database } from '#db/client.ts';
import { quickMs } from './census-keeper.server.ts';
import { OwnThreadReader, type DashboardReader } from './dashboard-reader.server.ts';

// The site is bundled and the server around it is not, so their modules are two; they meet here, as with the database.
const key = Symbol.for('etalase.dashboard-reader');
const holder = globalThis as { [key]?: { client: object; reader: DashboardReader } };
const own = new WeakMap<object, DashboardReader>();

/** Who answers for a database: the worker that was started for it, else this thread. */
export function dashboardReader(database: Database): DashboardReader {
  const { $client } = database;
  if (holder[key]?.client === $client) return holder[key].reader;
  const known =
    own.get($client) ?? new OwnThreadReader(database, $client.protocol === 'file' ? {} : { mostMs: quickMs });
  own.set($client, known);
  return known;
}

/** Makes a reader the one that answers for the database of that client; undefined takes it away. */
export function useDashboardReader(client: object, reader: DashboardReader | undefined): void {
  if (reader === undefined) delete holder[key];
  else holder[key] = { client, reader };
}
