import { copyFileSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach } from 'vitest';
import { openDatabase, useDatabase, type Database } from '#db/client.ts';
import { migrateDatabase } from '#db/migrate.ts';
import { loadReference } from '#db/reference/load.ts';

const folder = mkdtempSync(join(tmpdir(), 'etalase-test-'));
const base = join(folder, 'base.db');
let copies = 0;
const open: Database[] = [];

/** A migrated database with the reference data, of its own for one test; also what `database()` answers meanwhile. */
export async function freshDatabase(): Promise<Database> {
  if (!existsSync(base)) await makeBase();
  const file = join(folder, `${(copies += 1)}.db`);
  copyFileSync(base, file);
  const database = openDatabase(`file:${file}`);
  open.push(database);
  useDatabase(database);
  return database;
}

async function makeBase(): Promise<void> {
  const database = openDatabase(`file:${base}`);
  await migrateDatabase(database);
  await loadReference(database);
  // A copied file must hold everything: the write-ahead log would stay behind.
  await database.run('pragma wal_checkpoint(truncate)');
  await database.run('pragma journal_mode = delete');
  database.$client.close();
}

afterEach(() => {
  useDatabase(undefined);
  for (const database of open.splice(0)) database.$client.close();
});

process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
