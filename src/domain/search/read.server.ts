import type { Client } from '@libsql/client';

/**
 * Runs one statement that reads and gives the first column of its first row, which the engine's statements fill with a
 * JSON list: libSQL's row objects cost ten times as much. The engine knows the database by nothing else, so that it can
 * live in a worker thread with a connection of its own.
 */
export type ReadJson = <Value>(statement: string, parameters?: (string | number)[]) => Promise<Value>;

/** Reads through a libSQL client. */
export function jsonReader(client: Pick<Client, 'execute'>): ReadJson {
  return async <Value>(statement: string, parameters: (string | number)[] = []) => {
    const { rows } = await client.execute({ sql: statement, args: parameters });
    const text = rows[0]?.[0];
    return JSON.parse(typeof text === 'string' ? text : 'null') as Value;
  };
}

/** Gives a text that is another one after every write, of this connection or of another. */
export type ReadStamp = () => Promise<string>;

/**
 * Reads the stamp of a `file:` database; undefined for a server, where each statement may meet another connection with
 * counters of its own.
 */
export function stampReader(client: Pick<Client, 'execute' | 'protocol'>): ReadStamp | undefined {
  if (client.protocol !== 'file') return undefined;
  return async () => {
    const { rows } = await client.execute(
      `select total_changes() || ':' || data_version from pragma_data_version`,
    );
    const text = rows[0]?.[0];
    return typeof text === 'string' ? text : '';
  };
}
