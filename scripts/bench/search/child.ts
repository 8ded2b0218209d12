import { database } from '#db/client.ts';
import { indexProducts } from '#src/domain/search/index-statements.server.ts';
import { searchIndex } from '#src/domain/search/search-index.server.ts';
import { everyProduct } from '#src/domain/search/search-params.ts';
import type { ProductQuery } from '#src/domain/search/search.ts';
import { readSuggestions } from '#src/domain/search/suggestions.queries.server.ts';
import { today } from '#src/platform/clock.server.ts';
import { config } from '#src/platform/config.server.ts';
import { startSearchWorkers } from '../../start/search-workers.ts';
import { caseNames, searchCases, suggestionCases, type CaseName } from './cases.ts';
import type { Measured } from './measure.ts';
import { percentiles } from './percentiles.ts';

// Runs as a child of the bench with DATABASE_URL set to the city that it measures.
const [, , , rounds = '5', only = ''] = process.argv;
// In two worker threads, as the site does it.
const workers = startSearchWorkers(config(), database());
const index = searchIndex();
const day = today();
let highestPrice = 100_000_000;

const firstMs = Math.round((await timed(() => found(everyProduct))).wall);
await workers?.ready;
const [first, ...rest] = indexProducts(database(), { productIds: [1] });
if (first !== undefined) await database().batch([first, ...rest]);
const afterWriteMs = Math.round((await timed(() => found(everyProduct))).wall);

type Asked = { name: CaseName; asks: (() => Promise<number>)[] };

const cases: Asked[] = [
  ...searchCases().map(({ name, queries }) => ({
    name,
    asks: queries.map((query) => () => found(name === caseNames.browseNew ? neverAsked(query) : query)),
  })),
  ...suggestionCases().map(({ name, texts }) => ({ name, asks: texts.map((text) => () => suggested(text)) })),
].filter(({ name }) => name.includes(only));
for (const { asks } of cases) for (const ask of asks) await ask();

const rows: Measured['rows'] = [];
for (const { name, asks } of cases) {
  const wall: number[] = [];
  const cpu: number[] = [];
  let matches = 0;
  // Round by round, so that a query never follows itself.
  for (let round = 0; round < repetitions(asks.length); round += 1) {
    for (const ask of asks) {
      const measured = await timed(ask);
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

/** At least two hundred measurements of each case, so that a p95 says something and a p99 is no single wait. */
function repetitions(queries: number): number {
  return Math.max(Number(rounds), Math.ceil(200 / queries));
}

/** The same rows by a highest price that no query has named before. */
function neverAsked(query: ProductQuery): ProductQuery {
  highestPrice += 1;
  return { ...query, priceMax: (query.priceMax ?? 0) + highestPrice };
}

async function found(query: ProductQuery): Promise<number> {
  return (await index.searchProducts(query, day)).total;
}

async function suggested(text: string): Promise<number> {
  const lists = Object.values(await readSuggestions(text, 'id', day));
  return lists.reduce((sum, list) => sum + list.length, 0);
}

async function timed(ask: () => Promise<number>): Promise<{ wall: number; cpu: number; total: number }> {
  const cpuBefore = process.cpuUsage();
  const before = performance.now();
  const total = await ask();
  const wall = performance.now() - before;
  const { user, system } = process.cpuUsage(cpuBefore);
  return { wall, cpu: (user + system) / 1000, total };
}
