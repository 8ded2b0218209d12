import { spawn, type ChildProcess } from 'node:child_process';
import { chmodSync, cpSync, existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { root, runScript, scratchFolder, write, type Ended } from './support.ts';

const installed = `
  mkdir -p node_modules/.bin
  ln -s ${process.execPath} node_modules/.bin/node
  cp package-lock.json node_modules/.package-lock.json
  echo installed >> installs.txt
`;

/** A project with our first script and little else; `npm` is what stands first on its PATH. */
function project(npm: string, serve = `console.log('serving');`): string {
  const folder = scratchFolder();
  for (const name of ['bootstrap.mjs', 'start.mjs'])
    cpSync(join(root, 'scripts', name), join(folder, 'scripts', name));
  write(folder, 'package.json', '{ "type": "module" }');
  write(
    folder,
    'package-lock.json',
    JSON.stringify({ packages: { '': {}, 'node_modules/x': { version: '1.0.0' } } }),
  );
  write(folder, 'scripts/serve.ts', serve);
  chmodSync(write(folder, 'bin/npm', `#!/bin/sh\n${npm}\n`), 0o755);
  return folder;
}

function pathOf(folder: string): string {
  return `${join(folder, 'bin')}:/usr/bin:/bin`;
}

const start = (folder: string): Promise<Ended> =>
  runScript('scripts/start.mjs', { PATH: pathOf(folder) }, folder);

function expectSentence({ code, stderr }: Ended, sentence: RegExp): void {
  expect(stderr).toMatch(sentence);
  expect(stderr.trim().split('\n')).toHaveLength(1);
  expect(code).toBe(1);
}

const serving = `
  process.on('SIGTERM', () => { console.log('finishing'); process.exit(0); });
  setInterval(() => undefined, 1000);
  console.log('serving');
`;

/** Sends SIGTERM as soon as the site serves, and waits until the process and its output end. */
function stoppedWhenServing(child: ChildProcess): Promise<{ code: number | null; said: string }> {
  let said = '';
  child.stdout?.on('data', (chunk: Buffer) => {
    said += chunk.toString();
    if (said.endsWith('serving\n')) child.kill('SIGTERM');
  });
  return new Promise((resolve) => {
    child.once('close', (code) => {
      resolve({ code, said });
    });
  });
}

describe('npm start on a fresh machine', () => {
  test('installs in one line, then serves; the second time it only serves', async () => {
    const folder = project(installed);
    const first = await start(folder);
    expect(first.stdout).toMatch(/^Installing the libraries \(npm ci\) … done in \d+ s\nserving\n$/);
    expect(first.code).toBe(0);
    expect((await start(folder)).stdout).toBe('serving\n');
  });

  test('a changed lock file is installed, unless somebody did so with npm', async () => {
    const folder = project(installed);
    await start(folder);
    const lock = JSON.stringify({ packages: { 'node_modules/x': { version: '2.0.0' } } });
    write(folder, 'package-lock.json', lock);
    write(folder, 'node_modules/.package-lock.json', lock);
    expect((await start(folder)).stdout).not.toContain('Installing');
    write(folder, 'package-lock.json', lock.replace('2.0.0', '3.0.0'));
    rmSync(join(folder, 'node_modules'), { recursive: true });
    expect((await start(folder)).stdout).toContain('Installing');
  });

  test('a missing lock file is named', async () => {
    const folder = project(installed);
    rmSync(join(folder, 'package-lock.json'));
    expectSentence(await start(folder), /^package-lock\.json is missing/);
    expect(existsSync(join(folder, 'node_modules'))).toBe(false);
  });

  test('a missing network, a full disk and a missing permission are told apart', async () => {
    const words = {
      'npm error code ENOTFOUND': /registry cannot be reached/,
      'npm error code ENOSPC': /disk of .* is full/,
      'npm error code EACCES': /may not write/,
    };
    for (const [said, sentence] of Object.entries(words)) {
      expectSentence(await start(project(`echo "${said}" >&2; exit 1`)), sentence);
    }
  });

  test('what npm says beyond that is shown in full, with one sentence at the end', async () => {
    const { code, stderr } = await start(
      project('echo "npm error strange"; echo "npm error very" >&2; exit 3'),
    );
    expect(code).toBe(1);
    expect(stderr).toContain('npm error strange');
    expect(stderr).toMatch(/npm error very[^]*The libraries could not be installed: npm ci ended with 3/);
  });

  test('the site ends as its own process ends', async () => {
    expect((await start(project(installed, 'process.exit(7);'))).code).toBe(7);
  });

  test('SIGTERM reaches the site, which ends in its own way', async () => {
    const folder = project(installed, serving);
    const child = spawn(process.execPath, ['scripts/start.mjs'], {
      cwd: folder,
      env: { PATH: pathOf(folder) },
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    const { code, said } = await stoppedWhenServing(child);
    expect(said).toMatch(/serving\nfinishing\n$/);
    expect(code).toBe(0);
  });

  // npm runs scripts through a shell: one that stays in between dies of the signal and leaves the site behind.
  test('SIGTERM to npm itself reaches the site, and npm ends with 0', async () => {
    const folder = project(installed);
    cpSync(join(root, 'package.json'), join(folder, 'package.json'));
    // Installed before: the real npm names itself to the scripts that it runs, and would be asked to install.
    await start(folder);
    write(folder, 'scripts/serve.ts', serving);
    const child = spawn('npm', ['start', '--silent'], {
      cwd: folder,
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    expect(await stoppedWhenServing(child)).toEqual({ code: 0, said: 'serving\nfinishing\n' });
  });
});
