import { database } from '#db/client.ts';
import { EmbeddedIndex } from './embedded-index.server.ts';
import { startedEngine } from './engine-registry.server.ts';
import { jsonReader } from './read.server.ts';
import { guardedIndex } from './meilisearch/guarded-index.server.ts';
import type { SearchIndex } from './search.ts';

// One index, and so one set of columns in memory, for each open database.
const indexes = new WeakMap<object, SearchIndex>();

/** The search index of this process's database. */
export function searchIndex(): SearchIndex {
  const client = database().$client;
  let index = indexes.get(client);
  if (index === undefined) {
    const embedded = startedEngine(client) ?? new EmbeddedIndex(jsonReader(client));
    index = guardedIndex(database(), embedded) ?? embedded;
    indexes.set(client, index);
  }
  return index;
}
