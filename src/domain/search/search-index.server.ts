import { database } from '#db/client.ts';
import { EmbeddedIndex } from './embedded-index.server.ts';
import { startedEngine, type DatabaseEngine } from './engine-registry.server.ts';
import { jsonReader, stampReader } from './read.server.ts';
import { guardedIndex } from './meilisearch/guarded-index.server.ts';
import type { SearchIndex, SuggestionIndex } from './search.ts';

// One index, and so one set of columns in memory, for each open database.
const engines = new WeakMap<object, DatabaseEngine>();
const indexes = new WeakMap<object, SearchIndex>();

/** The search index of this process's database. */
export function searchIndex(): SearchIndex {
  const client = database().$client;
  let index = indexes.get(client);
  if (index === undefined) {
    const embedded = databaseEngine(client);
    index = guardedIndex(database(), embedded) ?? embedded;
    indexes.set(client, index);
  }
  return index;
}

/** Where suggestions come from: always the database's own engine, which knows every word as soon as it is written. */
export function suggestionIndex(): SuggestionIndex {
  return databaseEngine(database().$client);
}

function databaseEngine(client: ReturnType<typeof database>['$client']): DatabaseEngine {
  const started = startedEngine(client) ?? engines.get(client);
  if (started !== undefined) return started;
  const engine = new EmbeddedIndex(jsonReader(client), stampReader(client));
  engines.set(client, engine);
  return engine;
}
