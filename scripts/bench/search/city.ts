import { existsSync, mkdirSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { openDatabase } from '#db/client.ts';
import { migrateDatabase } from '#db/migrate.ts';
import { buildCity } from '../../seed/city.ts';

/** UMKM for each product, as in the city's books: 125,000 to 500,000. */
const productsPerEnterprise = 4;

/** The database of a city of that size: the one of an earlier run, or one that is seeded now; with classes and events if asked. */
export async function seededCity(
  folder: string,
  products: number,
  say: (line: string) => void,
  participations = 0,
): Promise<string> {
  const enterprises = Math.round(products / productsPerEnterprise);
  const also = participations === 0 ? '' : `-${participations}`;
  const file = join(folder, `city-${enterprises}-${products}${also}.db`);
  const isThere = existsSync(file);
  say(isThere ? `Using the city in ${file}` : `Seeding ${file} …`);
  mkdirSync(folder, { recursive: true });
  // Built aside: a bench that was stopped must not leave half a city behind.
  const built = isThere ? file : `${file}.building-${process.pid}`;
  const database = openDatabase(`file:${built}`);
  if (isThere) await migrateDatabase(database);
  else
    await buildCity(database, { enterprises, products, participations }, (text) =>
      process.stdout.write(text),
    );
  database.$client.close();
  if (!isThere) renameSync(built, file);
  return file;
}
