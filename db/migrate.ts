import { fileURLToPath } from 'node:url';
import { readMigrationFiles } from 'drizzle-orm/migrator';
import { migrate } from 'drizzle-orm/libsql/migrator';
import { sql } from 'drizzle-orm';
import type { Database } from './client.ts';

const migrationsFolder = fileURLToPath(new URL('./migrations', import.meta.url));

/** Thrown when the database was migrated by a later version of the code: going on could damage it. */
export class DatabaseNewerThanCode extends Error {
  constructor() {
    super(
      'The database was written by a newer version of Etalase. Install that version, or restore a backup.',
    );
    this.name = 'DatabaseNewerThanCode';
  }
}

/** Brings the database to the version of this code; does nothing when it is there already. */
export async function migrateDatabase(database: Database): Promise<void> {
  await refuseNewer(database);
  if (!isRemote(database)) await database.run(sql`pragma journal_mode = wal`);
  await migrate(database, { migrationsFolder });
}

async function refuseNewer(database: Database): Promise<void> {
  const tables = await database.all<{ name: string }>(
    sql`select name from sqlite_master where name = '__drizzle_migrations'`,
  );
  if (tables.length === 0) return;
  const known = new Set(readMigrationFiles({ migrationsFolder }).map((migration) => migration.hash));
  const applied = await database.all<{ hash: string }>(sql`select hash from __drizzle_migrations`);
  if (applied.some((row) => !known.has(row.hash))) throw new DatabaseNewerThanCode();
}

function isRemote(database: Database): boolean {
  return database.$client.protocol !== 'file';
}
