import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { precompress } from './precompress.ts';
import { StartProblem, errorCode, reason } from './problem.ts';
import { root, sourcesName } from './sources.ts';

const builds = join(root, 'dist');
/** In the words of Node, and of the bundler, which is written in Rust. */
const diskIsFull = /ENOSPC|EDQUOT|EFBIG|No space left on device|File too large|quota exceeded/i;

/** A build is about 2 MB, and a site that runs from one needs it for as long as it runs. */
const kept = 30;

/**
 * The folder of the site as built from the present sources (`client`, `server`), building it when there is none.
 * Each state of the sources has a folder of its own, made aside and renamed when whole: a failed build leaves
 * nothing behind, and a site that runs from an older folder goes on running.
 */
export async function builtSite(say: (line: string) => void): Promise<string> {
  const name = sourcesName();
  let folder = join(builds, name);
  if (!existsSync(folder)) {
    say('Building the site (about half a minute) …');
    folder = await build(name);
  }
  tidy(folder);
  return folder;
}

async function build(name: string): Promise<string> {
  const aside = join(builds, `.building-${process.pid}`);
  try {
    mkdirSync(aside, { recursive: true });
    await astroBuild(aside);
    await precompress(join(aside, 'client'));
    // Built from sources that changed meanwhile, it is some of each: good for this start, not for a later one.
    const folder = join(builds, sourcesName() === name ? name : `${name}-${process.pid}`);
    if (!existsSync(folder)) renameSync(aside, folder);
    return folder;
  } catch (error) {
    throw new StartProblem(problemOf(error), { cause: error });
  } finally {
    rmSync(aside, { recursive: true, force: true });
  }
}

/** Marks the build as used and removes the ones that nobody has used for longest. */
function tidy(folder: string): void {
  const now = new Date();
  try {
    utimesSync(folder, now, now);
    removeOldBuilds();
  } catch (error) {
    // In a container the build may belong to another user; then nothing piles up either.
    if (!['EPERM', 'EACCES', 'EROFS'].includes(errorCode(error) ?? '')) throw error;
  }
}

function astroBuild(outDir: string): Promise<void> {
  const astro = join(root, 'node_modules/astro/bin/astro.mjs');
  const child = spawn(process.execPath, [astro, 'build', '--outDir', outDir], {
    cwd: root,
    env: { ...process.env, NODE_ENV: 'production', ASTRO_TELEMETRY_DISABLED: '1', FORCE_COLOR: '0' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  const collect = (chunk: Buffer): void => {
    output += chunk.toString();
  };
  child.stdout.on('data', collect);
  child.stderr.on('data', collect);
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => {
      if (code === 0) resolve();
      else reject(new Error(lastUsefulLine(stripVTControlCharacters(output))));
    });
  });
}

/** The line that says what is wrong: the first one of the error, without the stack and the frame around it. */
function lastUsefulLine(output: string): string {
  const lines = output
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const full = lines.find((line) => diskIsFull.test(line));
  // The bundler says "Build failed" first, and below it why.
  const failed = lines.findIndex((line) => /build failed/i.test(line));
  const why = failed === -1 ? undefined : lines[failed + 1];
  const telling = lines.findLast((line) => /error/i.test(line) && !/^at /.test(line));
  return full ?? why ?? telling ?? lines.at(-1) ?? 'the build ended without a word';
}

function problemOf(error: unknown): string {
  const text = reason(error);
  if (diskIsFull.test(`${errorCode(error) ?? ''} ${text}`)) {
    return `The site could not be built: the disk of ${builds} is full. Free some space and start again.`;
  }
  return `The site could not be built: ${text}`;
}

function removeOldBuilds(): void {
  const folders = readdirSync(builds)
    .filter((name) => /^[0-9a-f]{16}(?:-\d+)?$/.test(name))
    .map((name) => ({ path: join(builds, name), used: statSync(join(builds, name)).mtimeMs }))
    .sort((a, b) => b.used - a.used);
  for (const { path } of folders.slice(kept)) rmSync(path, { recursive: true, force: true });
}
