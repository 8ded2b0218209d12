import type { ReadJson } from './read.server.ts';
import type { SearchIndex, SuggestionIndex } from './search.ts';

/** The database's own engine, on this thread or another; one on another reads what else is too heavy for this one. */
export type DatabaseEngine = SearchIndex & SuggestionIndex & { readJson?: ReadJson };

// The site is bundled and the server around it is not, so their modules are two; they meet here, as with the database.
const key = Symbol.for('etalase.search-engine');
const holder = globalThis as { [key]?: { client: object; index: DatabaseEngine } };

/** The engine that searches a database off the main thread, if one was started. */
export function startedEngine(client: object): DatabaseEngine | undefined {
  return holder[key]?.client === client ? holder[key].index : undefined;
}

/** Makes an engine the one that searches the database of that client; undefined takes it away. */
export function useEngine(client: object, index: DatabaseEngine | undefined): void {
  if (index === undefined) delete holder[key];
  else holder[key] = { client, index };
}
