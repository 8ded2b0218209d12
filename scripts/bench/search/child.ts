import { database } from '#db/client.ts';
import { indexProducts } from '#src/domain/search/index-statements.server.ts';
import { searchIndex } from '#src/domain/search/search-index.server.ts';
import { everyProduct } from '#src/domain/search/search-params.ts';
import type { ProductQuery } from '#src/domain/search/search.ts';
import { today } from '#src/platform/clock.server.ts';
import { config } from '#src/platform/config.server.ts';
import { startSearchWorkers } from '../../start/search-workers.ts';
import { searchCases } from './cases.ts';
import type { Measured } from './measure.ts';
import { percentiles } from './percentiles.ts';

// Runs as a child of the bench with DATABASE_URL set to the city that it measures.
const [, , , rounds = '5', only = ''] = process.argv;
// In two worker threads, as the site does it.
const workers = startSearchWorkers(config(), database());
const index = searchIndex();
const day = today();

const firstMs = Math.round((await timed(everyProduct)).wall);
await workers?.ready;
const [first, ...rest] = indexProducts(database(), { productIds: [1] });
if (first !== undefined) await database().batch([first, ...rest]);
const afterWriteMs = Math.round((await timed(everyProduct)).wall);

const cases = searchCases().filter(({ name }) => name.includes(only));
for (const { queries } of cases) for (const query of queries) await timed(query);

const rows: Measured['rows'] = [];
for (const { name, queries } of cases) {
  const wall: number[] = [];
  const cpu: number[] = [];
  let matches = 0;
  // Round by round, so that a query never follows itself.
  for (let round = 0; round < repetitions(queries.length); round += 1) {
    for (const query of queries) {
      const measured = await timed(query);
      wall.push(measured.wall);
      cpu.push(measured.cpu);
      matches += measured.total;
    }
  }
  rows.push({
    name,
    matches: Math.round(matches / wall.length),
    wall: percentiles(wall),
    cpu: percentiles(cpu),
  });
}
const megabytes = Math.round(process.memoryUsage().rss / 1_048_576);
process.send?.({ rows, megabytes, firstMs, afterWriteMs } satisfies Measured, () => process.exit(0));

/** At least forty measurements of each case, so that a p95 says something. */
function repetitions(queries: number): number {
  return Math.max(Number(rounds), Math.ceil(40 / queries));
}

async function timed(query: ProductQuery): Promise<{ wall: number; cpu: number; total: number }> {
  const cpuBefore = process.cpuUsage();
  const before = performance.now();
  const { total } = await index.searchProducts(query, day);
  const wall = performance.now() - before;
  const { user, system } = process.cpuUsage(cpuBefore);
  return { wall, cpu: (user + system) / 1000, total };
}
