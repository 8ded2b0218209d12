import { database, filePath, type Database } from '#db/client.ts';
import { DatabaseNewerThanCode, migrateDatabase } from '#db/migrate.ts';
import { loadReference } from '#db/reference/load.ts';
import type { Config } from '#src/platform/config.server.ts';
import { StartProblem, errorCode, reason } from './problem.ts';

/** Opens the database and brings it to this version of the code, with its reference data. */
export async function prepareDatabase(config: Config): Promise<Database> {
  try {
    const opened = database();
    await migrateDatabase(opened);
    await loadReference(opened);
    return opened;
  } catch (error) {
    throw new StartProblem(problemOf(error, config), { cause: error });
  }
}

function problemOf(error: unknown, config: Config): string {
  if (error instanceof DatabaseNewerThanCode) return error.message;
  const name = databaseName(config);
  switch (errorCode(error)) {
    case 'SQLITE_NOTADB':
    case 'SQLITE_CORRUPT':
      return `${name} is damaged or not a database. Restore a backup there, or move the file away to begin anew.`;
    case 'SQLITE_FULL':
      return `${name} cannot be written: the disk is full.`;
    case 'SQLITE_CANTOPEN':
    case 'SQLITE_READONLY':
    case 'SQLITE_READONLY_DIRECTORY':
      return `${name} cannot be opened for writing: check its owner and permissions.`;
    case 'SQLITE_BUSY':
      return `${name} is in use: another program has been writing to it for more than 5 seconds.`;
    default:
      return `${name} could not be prepared: ${reason(error)}.`;
  }
}

function databaseName(config: Config): string {
  if (config.databaseUrl.startsWith('file:')) return `The database file ${filePath(config.databaseUrl)}`;
  return `The database server ${new URL(config.databaseUrl).host}`;
}
