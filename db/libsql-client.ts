import {
  createClient,
  LibsqlError,
  type Client,
  type Config,
  type InArgs,
  type InStatement,
} from '@libsql/client';
import { forgetStatements, keepStatements } from './kept-statements.ts';

/**
 * Opens a libSQL client whose batches wait for other writers before they read, and which is sound again after it was
 * told "database is locked".
 */
export function openClient(settings: Config): Client {
  if (!settings.url.startsWith('file:')) return createClient(settings);
  keepStatements();
  // Its calls never overlap, so more connections gain nothing; and what SQLite counts of its own writes and of those of
  // others, by which the search engine knows that it is out of date, holds for one connection.
  const client = createClient({ ...settings, concurrency: 1 });
  const execute = client.execute.bind(client);
  const batch = client.batch.bind(client);
  client.execute = (statement: InStatement, args?: InArgs) =>
    soundly(client, () => (typeof statement === 'string' ? execute(statement, args) : execute(statement)));
  client.batch = (statements, mode) =>
    soundly(client, () => batch(statements, mode ?? (statements.every(isReading) ? 'deferred' : 'write')));
  return client;
}

/**
 * A statement that was refused because the database is locked is not reset by libsql 0.5: its connection goes on
 * reading what stood at that moment, and every later write on it fails too, until the garbage collector finds the
 * statement. So the connections are opened anew. One that had just been taken for other work is closed with them;
 * nothing had been done on it, so that work is begun again.
 */
async function soundly<Result>(client: Client, work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    forgetStatements();
    if (isCode(error, 'CLIENT_CLOSED') && !client.closed) return soundly(client, work);
    if (isCode(error, 'SQLITE_BUSY') && !client.closed) client.reconnect();
    throw error;
  }
}

function isCode(error: unknown, code: string): boolean {
  return error instanceof LibsqlError && error.code === code;
}

/*
 * Drizzle sends a batch without saying that it writes, and libSQL then begins it as one that reads: if another writer
 * commits between its first read and its first write it fails at once with "database is locked", whatever the timeout.
 * One that says so waits for its turn before it reads.
 */
const reads = /^\s*(?:select|values|explain|pragma)\b/i;
const readsByParts =
  /^\s*with\b(?![\s\S]*\b(?:insert|replace)\s+into\b|[\s\S]*\bupdate\s|[\s\S]*\bdelete\s+from\b)/i;

function isReading(statement: InStatement | [string, InArgs?]): boolean {
  const text = typeof statement === 'string' ? statement : 'sql' in statement ? statement.sql : statement[0];
  return reads.test(text) || readsByParts.test(text);
}
