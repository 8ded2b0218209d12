import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { builtSite } from '../start/build.ts';
import { reason } from '../start/problem.ts';
import { ensureChromium } from './chromium.ts';
import { runCommand } from './command.ts';
import { quickTestFiles } from './quick-tests.ts';
import { commandStep, functionStep, type Outcome, type Step } from './step.ts';

export const format = commandStep('format', 'prettier', ['--check', '--log-level=warn', '.']);

/** Types of Astro's own modules, which lint reads and a fresh clone does not have yet. */
export const generatedTypes = commandStep('generated types', 'astro', ['sync']);

export const lint = commandStep('lint', 'eslint', ['--max-warnings=0', '.']);

/** Where `npm run check` keeps what it found the last time. */
const kept = 'node_modules/.cache';

/**
 * The same without the files that have not changed since it last found nothing in them, and without the rules that need
 * types. A change of one file that makes another one wrong (a cycle) is left to `lint`.
 */
export const changedLint = commandStep(
  'lint of what changed',
  'eslint',
  ['--max-warnings=0', '--cache', '--cache-strategy=content', `--cache-location=${kept}/eslint/`, '.'],
  { LINT_TYPES: 'off' },
);

export const changedFormat = commandStep('format of what changed', 'prettier', [
  '--check',
  '--log-level=warn',
  '--cache',
  '--cache-strategy=content',
  `--cache-location=${kept}/prettier/format.json`,
  '.',
]);

/** The types of all code but that in pages: a quarter of the time of `types`. */
export const codeTypes = commandStep('types of code', 'tsc', [
  '--noEmit',
  '--incremental',
  '--tsBuildInfoFile',
  `${kept}/types.json`,
]);

export const types = commandStep('types of pages and code', 'astro', [
  'check',
  '--minimumFailingSeverity=warning',
  '--minimumSeverity=warning',
]);

export const islandTypes = commandStep('types of islands', 'svelte-check', [
  '--fail-on-warnings',
  '--output=human',
]);

export const build = functionStep('build', async () => {
  return builtSite(() => undefined);
});

export const sizeBudget = commandStep('size budget', process.execPath, ['scripts/size-budget.ts']);

/** Unit and domain tests, each file in a module world of its own. */
export const unitTests = vitest([]);

/** Those that need no database and no server, in one module world per worker, which halves their time. */
export const quickTests = vitest(['--no-isolate', ...quickTestFiles()]);

function vitest(more: readonly string[]): Step {
  return {
    name: 'unit and domain tests',
    run: () =>
      withReport(async (report) => {
        const reporters = ['--reporter=dot', '--reporter=json', `--outputFile.json=${report}`];
        const options = ['run', '--config=tests/vitest.config.ts', ...reporters, ...more];
        const { code, output } = await runCommand('vitest', options);
        return counted(code, output, () => vitestCounts(report));
      }),
  };
}

/** Browser tests against the built site, with a database of their own. */
export const browserTests: Step = {
  name: 'browser tests',
  run: async () => {
    const chromium = await ensureChromium();
    if (!chromium.ok) return { passed: 0, failed: 1, output: chromium.problem };
    return withReport(async (report) => {
      const options = ['test', '--config=tests/e2e/playwright.config.ts', '--reporter=list,json'];
      const environment = { PLAYWRIGHT_JSON_OUTPUT_FILE: report, CHROMIUM: chromium.path };
      const { code, output } = await runCommand('playwright', options, environment);
      return counted(code, output, () => playwrightCounts(report));
    });
  },
};

interface Counts {
  passed: number;
  failed: number;
  skipped: number;
}

/** A skipped test shows nothing, so it counts as failed; so does a run that failed outside its tests. */
function counted(code: number, output: string, read: () => Counts): Outcome {
  try {
    const { passed, failed, skipped } = read();
    const note =
      skipped > 0 ? `\n${skipped} skipped: a skipped test shows nothing and counts as failed.` : '';
    const bad = failed + skipped;
    return { passed, failed: code !== 0 && bad === 0 ? 1 : bad, output: output + note };
  } catch (error) {
    return { passed: 0, failed: 1, output: `${output}\nNo report was written: ${reason(error)}` };
  }
}

function vitestCounts(report: string): Counts {
  const read = JSON.parse(readFileSync(report, 'utf8')) as Record<
    'numPassedTests' | 'numFailedTests' | 'numPendingTests' | 'numTodoTests',
    number
  >;
  return {
    passed: read.numPassedTests,
    failed: read.numFailedTests,
    skipped: read.numPendingTests + read.numTodoTests,
  };
}

function playwrightCounts(report: string): Counts {
  const { stats } = JSON.parse(readFileSync(report, 'utf8')) as {
    stats: { expected: number; unexpected: number; flaky: number; skipped: number };
  };
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky, skipped: stats.skipped };
}

async function withReport(work: (file: string) => Promise<Outcome>): Promise<Outcome> {
  const folder = mkdtempSync(join(tmpdir(), 'etalase-report-'));
  try {
    return await work(join(folder, 'report.json'));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
