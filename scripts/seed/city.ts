import { sql } from 'drizzle-orm';
import type { Database } from '#db/client.ts';
import { migrateDatabase } from '#db/migrate.ts';
import { loadReference } from '#db/reference/load.ts';
import { loadCity, type CitySize } from '#db/seeds/city/load.ts';
import { loadParticipations } from '#db/seeds/city/participations.ts';
import { rebuildIndex } from '#src/domain/search/rebuild-index.server.ts';
import { today } from '#src/platform/clock.server.ts';

/**
 * Brings an empty database to this version of the code and fills it with an invented city and its search index, and with
 * as many participations in classes and events as are asked for.
 */
export async function buildCity(
  database: Database,
  { participations = 0, ...size }: CitySize & { participations?: number },
  write: (text: string) => void,
): Promise<void> {
  await migrateDatabase(database);
  await loadReference(database);
  // A scratch database may be lost with the power; and the pages of its large indexes are written once, not over again.
  const isFile = database.$client.protocol === 'file';
  if (isFile) {
    await database.run(sql`pragma synchronous = off`);
    await database.run(sql`pragma cache_size = -262144`);
  }
  const tell = tenths(write);
  await loadCity(database, size, today(), (kind, done, total) => {
    tell(`Writing ${kind}`, done, total);
  });
  await loadParticipations(database, { enterprises: size.enterprises, participations }, today());
  await rebuildIndex(database, (kind, done, total) => {
    tell(`Indexing ${kind}`, done, total);
  });
  if (isFile) await database.run(sql`pragma wal_checkpoint(truncate)`);
}

/** A line with the time for every tenth of each kind of work. */
function tenths(write: (text: string) => void): (work: string, done: number, total: number) => void {
  const told = new Map<string, number>();
  const started = performance.now();
  return (work, done, total) => {
    const tenth = total === 0 ? 10 : Math.floor((done * 10) / total);
    if (tenth <= (told.get(work) ?? 0)) return;
    told.set(work, tenth);
    const seconds = Math.round((performance.now() - started) / 1000);
    write(`${String(seconds).padStart(4)} s  ${work}: ${done} of ${total}\n`);
  };
}
