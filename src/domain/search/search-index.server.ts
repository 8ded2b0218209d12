import { database } from '#db/client.ts';
import { EmbeddedIndex } from './embedded-index.server.ts';
import { jsonReader } from './read.server.ts';
import type { SearchIndex } from './search.ts';

// One index, and so one set of columns in memory, for each open database.
const indexes = new WeakMap<object, SearchIndex>();

/** The search index of this process's database. */
export function searchIndex(): SearchIndex {
  const client = database().$client;
  let index = indexes.get(client);
  if (index === undefined) {
    index = new EmbeddedIndex(jsonReader(client));
    indexes.set(client, index);
  }
  return index;
}
