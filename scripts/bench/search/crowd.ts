import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as after } from 'node:timers/promises';
import { plantedWords } from '#db/seeds/city/planted-words.ts';
import { paths } from '#src/paths.ts';
import { freePort } from '../../../tests/support/port.ts';
import { builtSite } from '../../start/build.ts';
import { root } from '../../start/sources.ts';
import { percentiles, type Percentiles } from './percentiles.ts';

const clients = 8;
const seconds = 10;

export type Crowd = { searches: number; search: Percentiles; cached: Percentiles; loop: Percentiles };

/** What the built site does to everyone else while eight clients search for common words. */
export async function measureCrowd(file: string, say: (line: string) => void): Promise<Crowd> {
  await builtSite(say);
  const folder = mkdtempSync(join(tmpdir(), 'etalase-bench-'));
  const port = await freePort();
  const child = startSite(file, folder, port);
  try {
    const site = `http://127.0.0.1:${port}`;
    await isWarm(site, child);
    child.send('begin');
    const until = performance.now() + seconds * 1000;
    const [cached, ...searches] = await Promise.all([
      // The list of UMKM is the same for all and changes with no search: it comes out of the page cache.
      repeat(until, () => timed(site + paths.enterprises('id'), 20)),
      ...Array.from({ length: clients }, (_, client) =>
        repeat(until, (round) => timed(site + commonSearch(client, round), 0)),
      ),
    ]);
    child.send('tell');
    const [loop] = (await once(child, 'message')) as [Percentiles];
    const all = searches.flat();
    return { searches: all.length, search: percentiles(all), cached: percentiles(cached), loop };
  } finally {
    child.kill('SIGTERM');
    await once(child, 'close');
    rmSync(folder, { recursive: true, force: true });
  }
}

function startSite(file: string, folder: string, port: number): ChildProcess {
  const preload = new URL('loop-delay.ts', import.meta.url).href;
  return spawn(process.execPath, ['--import', preload, 'scripts/serve.ts'], {
    cwd: root,
    env: {
      ...process.env,
      PORT: String(port),
      HOST: '127.0.0.1',
      SITE_URL: `http://127.0.0.1:${port}`,
      DATA_DIR: folder,
      DATABASE_URL: `file:${file}`,
      LOG_LEVEL: 'error',
    },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
}

/** Waits until the site answers and its workers hold the city. */
async function isWarm(site: string, child: ChildProcess): Promise<void> {
  for (;;) {
    if (child.exitCode !== null) throw new Error('The site did not start.');
    const answer = await fetch(site + paths.enterprises('id')).catch(() => undefined);
    if (answer?.ok === true) break;
    await after(200);
  }
  await Promise.all([0, 1, 2, 3].map((round) => timed(site + commonSearch(9, round), 0)));
  await timed(site + paths.enterprises('id'), 0);
}

/** Never the same page twice: the price differs, and no product is so dear. */
function commonSearch(client: number, round: number): string {
  const word = plantedWords.common[(client + round) % plantedWords.common.length] ?? '';
  return `${paths.apiProducts}?q=${word}&price_max=${100_000_000 + round * 100 + client}`;
}

async function repeat(until: number, once: (round: number) => Promise<number>): Promise<number[]> {
  const times: number[] = [];
  while (performance.now() < until) times.push(await once(times.length));
  return times;
}

async function timed(url: string, pauseMs: number): Promise<number> {
  const began = performance.now();
  const answer = await fetch(url);
  await answer.arrayBuffer();
  const took = performance.now() - began;
  if (!answer.ok) throw new Error(`${url} answered ${answer.status}`);
  if (pauseMs > 0) await after(pauseMs);
  return took;
}
