import { join } from 'node:path';
import { tmpdir } from 'node:os';
import { copyFileSync, existsSync, rmSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { openDatabase, useDatabase } from '#db/client.ts';
import { operator } from '#src/domain/actor/actor.ts';
import { searchCandidates } from '#src/domain/shortlist/candidates.queries.server.ts';
import { emptyFilter } from '#src/domain/shortlist/filter.ts';
import { StartProblem } from '../start/problem.ts';
import { seededCity } from './search/city.ts';
import { percentiles } from './search/percentiles.ts';
import { shortlistCases } from './shortlist/cases.ts';
import { tellMoreOf } from './shortlist/told-figures.ts';

const say = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

const slowestMs = 300;

/** The filter of a shortlist over a city of 125,000 UMKM: each part alone and several at once, a page with its facts. */
export async function bench(options: string[]): Promise<void> {
  const { values } = parseArgs({
    args: options,
    options: {
      products: { type: 'string', default: '500000' },
      folder: { type: 'string', default: join(tmpdir(), 'etalase-bench') },
      rounds: { type: 'string', default: '9' },
    },
  });
  const city = await seededCity(values.folder, Number(values.products), say);
  // The city itself stays as the other benches know it.
  const file = join(values.folder, `shortlist-${process.pid}.db`);
  copyFileSync(city, file);
  const database = openDatabase(`file:${file}`);
  useDatabase(database);
  try {
    await tellMoreOf(database);
    await measure(Number(values.rounds));
  } finally {
    database.$client.close();
    for (const part of ['', '-wal', '-shm']) if (existsSync(file + part)) rmSync(file + part);
  }
}

async function measure(rounds: number): Promise<void> {
  say('\n| filter | UMKM | p50 ms | p95 ms | CPU p50 | CPU p95 |');
  say('| --- | ---: | ---: | ---: | ---: | ---: |');
  const slow: string[] = [];
  for (const { name, part } of shortlistCases) {
    const filter = { ...emptyFilter, ...part };
    const times: number[] = [];
    const works: number[] = [];
    let total = 0;
    for (let round = 0; round <= rounds; round += 1) {
      const begun = performance.now();
      const cpu = process.cpuUsage();
      ({ total } = await searchCandidates(operator, filter, { page: 1 }));
      if (round === 0) continue;
      times.push(performance.now() - begun);
      const { user, system } = process.cpuUsage(cpu);
      works.push((user + system) / 1000);
    }
    const [wall, work] = [percentiles(times), percentiles(works)];
    // On a machine that others use, the work says more than the clock.
    if (work.p95 > slowestMs) slow.push(name);
    const columns = [wall.p50, wall.p95, work.p50, work.p95].map((ms) => ms.toFixed(0));
    say(`| ${name} | ${total} | ${columns.join(' | ')} |`);
  }
  if (slow.length > 0) throw new StartProblem(`Over ${slowestMs} ms: ${slow.join(', ')}.`);
}
