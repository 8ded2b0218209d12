import { fork, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as after } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { plantedWords } from '#db/seeds/city/planted-words.ts';
import { paths } from '#src/paths.ts';
import { freePort } from '../../../tests/support/port.ts';
import { builtSite } from '../../start/build.ts';
import { serverFlags } from '../../start/node-flags.ts';
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
    // The list of UMKM is the same for all and changes with no search: it comes out of the page cache.
    const reader = fork(fileURLToPath(new URL('reader.ts', import.meta.url)), [
      site + paths.enterprises('id'),
    ]);
    const all = await Promise.all(
      Array.from({ length: clients }, (_, client) => searchUntil(until, site, client)),
    ).then((times) => times.flat());
    reader.send('end');
    const [cached] = (await once(reader, 'message')) as [Percentiles];
    child.send('tell');
    const [loop] = (await once(child, 'message')) as [Percentiles];
    return { searches: all.length, search: percentiles(all), cached, loop };
  } finally {
    child.kill('SIGTERM');
    await once(child, 'close');
    rmSync(folder, { recursive: true, force: true });
  }
}

function startSite(file: string, folder: string, port: number): ChildProcess {
  const preload = new URL('loop-delay.ts', import.meta.url).href;
  return spawn(process.execPath, [...serverFlags, '--import', preload, 'scripts/serve.ts'], {
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
  await Promise.all([0, 1, 2, 3].map((round) => timed(site + commonSearch(9, round))));
  await timed(site + paths.enterprises('id'));
}

/** Never the same page twice: the price differs, and no product is so dear. */
function commonSearch(client: number, round: number): string {
  const word = plantedWords.common[(client + round) % plantedWords.common.length] ?? '';
  return `${paths.apiProducts}?q=${word}&price_max=${100_000_000 + round * 100 + client}`;
}

async function searchUntil(until: number, site: string, client: number): Promise<number[]> {
  const times: number[] = [];
  while (performance.now() < until) times.push(await timed(site + commonSearch(client, times.length)));
  return times;
}

async function timed(url: string): Promise<number> {
  const began = performance.now();
  const answer = await fetch(url);
  await answer.arrayBuffer();
  const took = performance.now() - began;
  if (!answer.ok) throw new Error(`${url} answered ${answer.status}`);
  return took;
}
