import { database, type Database } from '#db/client.ts';
import { regions } from '#db/schema/index.ts';
import { Gazetteer } from './gazetteer.ts';

const loaded = new WeakMap<Database, Promise<Gazetteer>>();

/** The official list of areas, read once per process and database. */
export function gazetteer(): Promise<Gazetteer> {
  const current = database();
  const known = loaded.get(current);
  if (known !== undefined) return known;
  const reading = readGazetteer(current);
  loaded.set(current, reading);
  // A failed read (the database was busy) must not stay for the life of the process.
  reading.catch(() => loaded.delete(current));
  return reading;
}

async function readGazetteer(current: Database): Promise<Gazetteer> {
  const { code, level, name, slug, parentCode, postalCode, latitude, longitude } = regions;
  return new Gazetteer(
    await current
      .select({ code, level, name, slug, parentCode, postalCode, latitude, longitude })
      .from(regions)
      .orderBy(code),
  );
}
