import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { StartProblem } from '../start/problem.ts';
import { seededCity } from './search/city.ts';
import { caseNames, type CaseName } from './search/cases.ts';
import { measureCrowd, type Crowd } from './search/crowd.ts';
import { measureInChild, type Measured } from './search/measure.ts';

const say = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

/** Searches through the real port in cities of growing size: times, CPU, matches and memory. */
export async function bench(options: string[]): Promise<void> {
  const { values } = parseArgs({
    args: options,
    options: {
      products: { type: 'string', default: '10000,100000,500000' },
      folder: { type: 'string', default: join(tmpdir(), 'etalase-bench') },
      rounds: { type: 'string', default: '5' },
      only: { type: 'string' },
    },
  });
  const sizes = values.products.split(',').map(Number);
  if (sizes.some((size) => !Number.isInteger(size) || size < 1000)) {
    throw new StartProblem('--products takes numbers from 1000 on, with commas between them.');
  }
  say(`Node ${process.versions.node}, ${cpus().length} × ${cpus()[0]?.model ?? 'unknown CPU'}`);
  say(`Each query ${values.rounds} times after a warm-up round; all facets counted, 24 results.`);
  say('CPU is the time that the process worked for a query; ms is what the clock says, others included.\n');
  const all: Measured[] = [];
  for (const products of sizes) {
    const file = await seededCity(values.folder, products, say);
    const measured = await measureInChild(file, Number(values.rounds), values.only ?? '');
    tell(products, measured);
    all.push(measured);
    if (products === sizes.at(-1) && values.only === undefined) tellCrowd(await measureCrowd(file, say));
  }
  compare(sizes, all);
}

function tell(products: number, { rows, megabytes, firstMs, afterWriteMs }: Measured): void {
  say(
    `\n${products} products: first search from the start of the workers ${firstMs} ms, first after a write ${afterWriteMs} ms, ${megabytes} MB\n`,
  );
  say('| query | matches | p50 ms | p95 ms | p99 ms | CPU p50 | CPU p95 |');
  say('| --- | ---: | ---: | ---: | ---: | ---: | ---: |');
  for (const { name, matches, wall, cpu } of rows) {
    const times = [wall.p50, wall.p95, wall.p99, cpu.p50, cpu.p95].map((time) => time.toFixed(1));
    say(`| ${name} | ${matches} | ${times.join(' | ')} |`);
  }
}

function tellCrowd({ searches, search, cached, loop }: Crowd): void {
  say(
    `\nThe built site while 8 clients ask for common terms (${searches} searches in 10 s, none from the cache):\n`,
  );
  say('| | p50 ms | p95 ms | p99 ms |');
  say('| --- | ---: | ---: | ---: |');
  const row = (name: string, { p50, p95, p99 }: typeof search) =>
    say(`| ${name} | ${[p50, p95, p99].map((time) => time.toFixed(1)).join(' | ')} |`);
  row('a search', search);
  row('a cached page', cached);
  row('the event loop, from one turn to the next', loop);
}

/** The same number of matches should cost the same, however many products there are beside them. */
function compare(sizes: number[], all: Measured[]): void {
  const middle = all[sizes.indexOf(100_000)];
  const large = all[sizes.indexOf(500_000)];
  if (middle === undefined || large === undefined) return;
  const usual: CaseName = caseNames.usual;
  const cost = ({ rows }: Measured) => rows.find(({ name }) => name === usual)?.cpu.p50 ?? Number.NaN;
  say(
    `\nA usual query at 500000 costs ${(cost(large) / cost(middle)).toFixed(2)} times one at 100000 (CPU p50).`,
  );
}
