import { randomUUID } from 'node:crypto';
import { copyFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { inject } from 'vitest';
import { afterEveryTest } from './clean-up.ts';
import { openDatabase, useDatabase, type Database } from '#db/client.ts';

const open: { database: Database; file: string }[] = [];

/** A migrated database with the reference data, of its own for one test; also what `database()` answers meanwhile. */
export function freshDatabase(): Promise<Database> {
  const folder = inject('databases');
  const file = join(folder, `${randomUUID()}.db`);
  copyFileSync(join(folder, 'base.db'), file);
  const database = openDatabase(`file:${file}`);
  open.push({ database, file });
  useDatabase(database);
  return Promise.resolve(database);
}

afterEveryTest(() => {
  useDatabase(undefined);
  for (const { database, file } of open.splice(0)) {
    database.$client.close();
    for (const part of ['', '-wal', '-shm']) rmSync(file + part, { force: true });
  }
});
