import type { SQL } from 'drizzle-orm';
import { SQLiteAsyncDialect } from 'drizzle-orm/sqlite-core';
import { database } from '#db/client.ts';
import { startedEngine } from './engine-registry.server.ts';
import { jsonReader } from './read.server.ts';

const dialect = new SQLiteAsyncDialect();

/**
 * Reads the JSON in the one column of a statement's one row, in a worker of the search where there is one: libSQL reads a
 * file on the thread that asks, and 200 ms there hold up everyone else.
 */
export function readHeavy<Value>(statement: SQL): Promise<Value> {
  const client = database().$client;
  const { sql: text, params } = dialect.sqlToQuery(statement);
  const engine = startedEngine(client);
  const parameters = params as (string | number)[];
  return engine?.readJson === undefined
    ? jsonReader(client)<Value>(text, parameters)
    : engine.readJson<Value>(text, parameters);
}
