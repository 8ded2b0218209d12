import { statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Client } from '@libsql/client';
import { drizzle, type LibSQLDatabase } from 'drizzle-orm/libsql';
import { config } from '#src/platform/config.server.ts';
import { makeFolder } from '#src/platform/folder.server.ts';
import { makePrivateFile, privateFolder } from '#src/platform/private-files.server.ts';
import { openClient } from './libsql-client.ts';
import * as schema from './schema/index.ts';

export type Database = LibSQLDatabase<typeof schema> & { $client: Client };

/** Opens a database; `file:` addresses get their folder, a write-ahead log and a busy timeout. */
export function openDatabase(url: string, authToken?: string): Database {
  const isFile = url.startsWith('file:');
  if (isFile) makeRoomFor(filePath(url));
  const client = openClient({
    url,
    ...(authToken === undefined ? {} : { authToken }),
    // Without it a second process that writes (an import beside the site) fails at once with "database is locked".
    ...(isFile ? { timeout: 5000 } : {}),
    intMode: 'number',
  });
  const opened = drizzle(client, { schema });
  if (isFile) openedFiles.set(opened, { path: filePath(url), inode: inodeOf(filePath(url)) });
  return opened;
}

/** The folder of a database file and, where it is new, the file itself: it holds phone numbers and hashes of passwords. */
function makeRoomFor(path: string): void {
  makeFolder(dirname(resolve(path)), privateFolder);
  // `:memory:` and an address with settings behind it are no names of files.
  if (!/[:?]/.test(path)) makePrivateFile(path);
}

const openedFiles = new WeakMap<Database, { path: string; inode: number | undefined }>();

/**
 * Whether a `file:` database is still the file that was opened. A deleted or replaced one goes on answering from what
 * nobody else can see any more, and what is written to it is lost.
 */
export function isStillInPlace(opened: Database): boolean {
  const file = openedFiles.get(opened);
  return file === undefined || inodeOf(file.path) === file.inode;
}

function inodeOf(path: string): number | undefined {
  return statSync(path, { throwIfNoEntry: false })?.ino;
}

/** The path of a `file:` database on disk. */
export function filePath(url: string): string {
  return url.startsWith('file://') ? fileURLToPath(url) : url.slice('file:'.length);
}

// Kept on globalThis because the built site and the scripts around it are separate module graphs in one process.
const key = Symbol.for('etalase.database');
const holder = globalThis as { [key]?: Database };

/** The database of this process, opened at first use from DATABASE_URL. */
export function database(): Database {
  const open = holder[key] ?? openDatabase(config().databaseUrl, config().databaseAuthToken);
  holder[key] = open;
  return open;
}

/** Makes `database()` answer with another one: tests and scripts that work on a scratch copy. */
export function useDatabase(other: Database | undefined): void {
  if (other === undefined) delete holder[key];
  else holder[key] = other;
}
