import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { StartProblem } from '../start/problem.ts';
import { cachedPages, compare, type Compared, type Turns } from './pages/cached.ts';
import { measureChangeDelay } from './pages/change-delay.ts';
import { connections } from './pages/load.ts';
import { tellCity, tellGrowth, type Measured } from './pages/report.ts';
import { startSite } from './pages/site.ts';
import { measureUncached } from './pages/uncached.ts';
import { seededCity } from './search/city.ts';

/** Cached product and search pages must be this fast, measured against a bare Node server that sends the same bytes. */
const leastRatio = 0.75;
const judged = new Set(['search', 'product', 'products']);
/** Search pages a second that are not in the cache, over 10,000 products. */
const leastSearches = 500;

const say = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

/** Cached pages against a bare server, and search pages that nobody has asked for, in cities of growing size. */
export async function bench(options: string[]): Promise<void> {
  const { values } = parseArgs({
    args: options,
    options: {
      products: { type: 'string', default: '10000,500000' },
      folder: { type: 'string', default: join(tmpdir(), 'etalase-bench') },
      // Many short turns: whatever else the machine does meanwhile meets both servers alike.
      seconds: { type: 'string', default: '1' },
      rounds: { type: 'string', default: '15' },
    },
  });
  const sizes = values.products.split(',').map(Number);
  if (sizes.some((size) => !Number.isInteger(size) || size < 1000)) {
    throw new StartProblem('--products takes numbers from 1000 on, with commas between them.');
  }
  const turns = { seconds: Number(values.seconds), rounds: Number(values.rounds) };
  say(`Node ${process.versions.node}, ${cpus().length} × ${cpus()[0]?.model ?? 'unknown CPU'}`);
  say(`${turns.rounds} rounds of ${turns.seconds} s for each, in turns; ${connections} connections`);
  say(`Load of the machine before: ${loadavg()[0]?.toFixed(1) ?? ''}`);
  const all: Measured[] = [];
  for (const products of sizes) {
    const measured = await measureCity(values.folder, products, turns, products === Math.min(...sizes));
    tellCity(measured, say);
    all.push(measured);
  }
  tellGrowth(all, say);
  judge(all);
}

async function measureCity(
  folder: string,
  products: number,
  turns: Turns,
  isSmall: boolean,
): Promise<Measured> {
  const file = await seededCity(folder, products, say);
  const site = await startSite(say, file);
  try {
    say('Measuring …');
    const uncached = await measureUncached(site, turns.seconds * turns.rounds);
    const cached: Compared[] = [];
    for (const page of await cachedPages(site, isSmall)) cached.push(await compare(site, page, turns));
    return { products, cached, uncached, changes: await measureChangeDelay(site, file) };
  } finally {
    await site.stop();
  }
}

function judge(all: readonly Measured[]): void {
  const slow = all.flatMap(({ cached }) =>
    cached.filter(({ page, ratio }) => judged.has(page.name) && ratio < leastRatio),
  );
  const names = slow.map(({ page }) => page.name).join(', ');
  if (slow.length > 0) throw new StartProblem(`Below ${leastRatio} of the bare server: ${names}.`);
  const town = all.find(({ products }) => products === 10_000);
  if (town !== undefined && town.uncached.load.rate < leastSearches) {
    throw new StartProblem(`Fewer than ${leastSearches} search pages a second that are not in the cache.`);
  }
}
