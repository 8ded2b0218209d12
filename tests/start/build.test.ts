import { cpSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { root, runScript, scratchFolder, write, type Ended } from './support.ts';

/** A project with our scripts, a source file, and a stand-in for Astro that does as the test says. */
function project(astro: string): string {
  const folder = scratchFolder();
  cpSync(join(root, 'scripts/start'), join(folder, 'scripts/start'), { recursive: true });
  write(folder, 'package.json', '{ "type": "module" }');
  write(folder, 'src/page.txt', 'first');
  write(folder, 'node_modules/astro/bin/astro.mjs', astro);
  write(
    folder,
    'build.ts',
    `import { run } from './scripts/start/problem.ts';
     import { builtSite } from './scripts/start/build.ts';
     await run(async () => { console.log(await builtSite(() => undefined)); });`,
  );
  return folder;
}

const working = `
  import { appendFileSync, mkdirSync, writeFileSync } from 'node:fs';
  const out = process.argv[process.argv.indexOf('--outDir') + 1];
  mkdirSync(out + '/client/_astro', { recursive: true });
  writeFileSync(out + '/client/_astro/site.css', '.batik { color: green }'.repeat(200));
  appendFileSync('builds.txt', 'built ');
`;

function failing(...lines: string[]): string {
  return `console.error(${JSON.stringify(lines.join('\n'))}); process.exit(1);`;
}

const build = (folder: string): Promise<Ended> => runScript('build.ts', {}, folder);

describe('building', () => {
  test('the same sources are built once, changed ones again, and the older build stays for who runs it', async () => {
    const folder = project(working);
    const first = await build(folder);
    expect(first.code).toBe(0);
    expect((await build(folder)).stdout).toBe(first.stdout);
    expect(readFileSync(join(folder, 'builds.txt'), 'utf8')).toBe('built ');
    write(folder, 'src/page.txt', 'second');
    const second = await build(folder);
    expect(second.stdout).not.toBe(first.stdout);
    expect(readFileSync(join(folder, 'builds.txt'), 'utf8')).toBe('built built ');
    expect(readdirSync(join(folder, 'dist'))).toHaveLength(2);
  });

  test('what was built while the sources changed is served, and built anew the next time', async () => {
    const changing = `
      import { readFileSync, writeFileSync } from 'node:fs';
      if (readFileSync('src/page.txt', 'utf8') === 'first') writeFileSync('src/page.txt', 'second');
    `;
    const folder = project(working + changing.replace('readFileSync, writeFileSync', 'readFileSync'));
    const first = await build(folder);
    expect(first.code).toBe(0);
    write(folder, 'src/page.txt', 'first');
    const again = await build(folder);
    expect(again.stdout).not.toBe(first.stdout);
    expect(readFileSync(join(folder, 'builds.txt'), 'utf8')).toBe('built built ');
  });

  test('files for browsers get compressed copies', async () => {
    const folder = project(working);
    const { stdout } = await build(folder);
    const names = readdirSync(join(stdout.trim(), 'client/_astro')).sort();
    expect(names).toEqual(['site.css', 'site.css.br', 'site.css.gz']);
  });

  test('a build that fails says its reason in one line and leaves nothing behind', async () => {
    const folder = project(
      failing(
        'building …',
        '[ERROR] [vite] x Build failed',
        'Error: No such export: laksa',
        '    at page (src/x.ts:1:2)',
      ),
    );
    const { code, stderr } = await build(folder);
    expect(code).toBe(1);
    expect(stderr).toBe('The site could not be built: Error: No such export: laksa\n');
    expect(readdirSync(join(folder, 'dist'))).toEqual([]);
  });

  test.each(['[ERROR] ENOSPC: no space left on device, write', 'No space left on device (os error 28)'])(
    'a full disk is named: %s',
    async (said) => {
      const { code, stderr } = await build(project(failing(said, 'error at the end')));
      expect(code).toBe(1);
      expect(stderr).toMatch(/^The site could not be built: the disk of .*dist is full\. Free some space/);
      expect(stderr.trim().split('\n')).toHaveLength(1);
    },
  );
});
