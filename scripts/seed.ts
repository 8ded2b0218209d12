import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { count } from 'drizzle-orm';
import { openDatabase, type Database } from '#db/client.ts';
import { enterprises } from '#db/schema/index.ts';
import type { CitySize } from '#db/seeds/city/load.ts';
import { checkedConfig } from './start/configuration.ts';
import { reason, run, StartProblem } from './start/problem.ts';
import { buildCity } from './seed/city.ts';

const usage =
  'Usage: npm run seed -- --enterprises N --products M [--participations P] [--database file:PATH]';

// Makes an invented city of any size in a scratch database, to see and measure how the site bears it.
await run(async () => {
  const { url, ...size } = readOrder(process.argv.slice(2));
  process.stdout.write(`Seeding ${size.enterprises} UMKM and ${size.products} products into ${url}\n`);
  const database = openDatabase(url);
  try {
    await refuseInhabited(database, url);
    const started = performance.now();
    await buildCity(database, size, (line) => process.stdout.write(line));
    process.stdout.write(
      `Done in ${Math.round((performance.now() - started) / 1000)} s. Look around with:\n`,
    );
    process.stdout.write(`DATABASE_URL=${url} npm start\n`);
  } finally {
    database.$client.close();
  }
});

function readOrder(args: string[]): CitySize & { participations: number; url: string } {
  try {
    const { values } = parseArgs({
      args,
      options: {
        enterprises: { type: 'string' },
        products: { type: 'string' },
        participations: { type: 'string', default: '0' },
        database: { type: 'string' },
      },
    });
    const size = {
      enterprises: wholeNumber('--enterprises', values.enterprises),
      products: wholeNumber('--products', values.products),
      participations:
        values.participations === '0' ? 0 : wholeNumber('--participations', values.participations),
    };
    const also = size.participations === 0 ? '' : `-${size.participations}`;
    const file = `city-${size.enterprises}-${size.products}${also}.db`;
    return { ...size, url: values.database ?? `file:${join(checkedConfig().dataDir, file)}` };
  } catch (error) {
    throw error instanceof StartProblem ? error : new StartProblem(`${reason(error)}\n${usage}`);
  }
}

function wholeNumber(option: string, text: string | undefined): number {
  const value = Number(text);
  if (text === undefined || !Number.isInteger(value) || value < 1 || value > 2_000_000) {
    throw new StartProblem(`${option} must be a whole number from 1 to 2000000.\n${usage}`);
  }
  return value;
}

/** A city of invented firms must never mix with real ones. */
async function refuseInhabited(database: Database, url: string): Promise<void> {
  const [row] = await database
    .select({ total: count() })
    .from(enterprises)
    .catch(() => []);
  if (row !== undefined && row.total > 0) {
    throw new StartProblem(
      `${url} already holds ${row.total} UMKM. Seeding writes into an empty scratch database only: name another one with --database.`,
    );
  }
}
