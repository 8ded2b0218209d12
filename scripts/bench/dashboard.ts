import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { StartProblem } from '../start/problem.ts';
import { measureViews, type MeasuredView } from './dashboard/measure.ts';
import { officerIn } from './dashboard/officer.ts';
import { startSite } from './pages/site.ts';
import { seededCity } from './search/city.ts';

/** No view and no list may take longer at p95. */
const mostMs = 300;
const products = 500_000;
const participations = 50_000;

const say = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

/** Every view and list of the dashboard as an officer gets them from the built site, at the size of the city. */
export async function bench(options: string[]): Promise<void> {
  const { values } = parseArgs({
    args: options,
    options: {
      products: { type: 'string', default: String(products) },
      participations: { type: 'string', default: String(participations) },
      folder: { type: 'string', default: join(tmpdir(), 'etalase-bench') },
      rounds: { type: 'string', default: '30' },
    },
  });
  say(`Node ${process.versions.node}, ${cpus().length} × ${cpus()[0]?.model ?? 'unknown CPU'}`);
  say(
    `Load of the machine before: ${loadavg()[0]?.toFixed(1) ?? ''}; ${values.rounds} rounds after a first one`,
  );
  const file = await seededCity(values.folder, Number(values.products), say, Number(values.participations));
  const cookie = await officerIn(file);
  const site = await startSite(say, file);
  try {
    const still = await measureViews(site, cookie, { rounds: Number(values.rounds) });
    tell('Nobody writes', still);
    const busy = await measureViews(site, cookie, { rounds: Number(values.rounds), writesTo: file });
    tell('Something is written before every question, so that the city is read again all the time', busy);
    judge([...still, ...busy]);
  } finally {
    await site.stop();
  }
}

function tell(title: string, views: readonly MeasuredView[]): void {
  say(`\n${title}:\n`);
  say('| view | p50 ms | p95 ms | CPU of the serving thread p50 ms | CPU in all p50 ms |');
  say('| --- | ---: | ---: | ---: | ---: |');
  for (const { name, wall, main, whole } of views) {
    say(
      `| ${name} | ${wall.p50.toFixed(0)} | ${wall.p95.toFixed(0)} | ${main.p50.toFixed(1)} | ${whole.p50.toFixed(0)} |`,
    );
  }
}

function judge(views: readonly MeasuredView[]): void {
  const slow = views.filter(({ wall }) => wall.p95 > mostMs).map(({ name }) => name);
  if (slow.length > 0) throw new StartProblem(`Above ${mostMs} ms at p95: ${[...new Set(slow)].join(', ')}.`);
}
