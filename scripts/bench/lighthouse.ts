import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { paths } from '#src/paths.ts';
import { chromiumArguments, findWholeChromium } from '../../tests/support/chromium.ts';
import { runCommand } from '../test/command.ts';
import { startSite } from './pages/site.ts';

// Not among the libraries: 170 MB that only this bench needs. npm fetches it when the bench is run.
const lighthouse = 'lighthouse@13.5.0';

/** The least score of each category on a phone, in hundredths. */
const bars: Record<string, number> = { performance: 95, accessibility: 100, 'best-practices': 100, seo: 100 };

interface Report {
  categories: Record<string, { score: number | null } | undefined>;
  audits: Record<string, { displayValue?: string } | undefined>;
}

const say = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

/** Lighthouse's scores for a phone on a slow connection, for each kind of page, against the bars. */
export async function bench(): Promise<void> {
  const chromium = findWholeChromium();
  if (chromium === undefined) throw new Error('Lighthouse needs a Chromium on PATH');
  const site = await startSite(say);
  const folder = mkdtempSync(join(tmpdir(), 'etalase-lighthouse-'));
  const misses: string[] = [];
  try {
    say(
      '| page | performance | accessibility | best practices | SEO | first paint | largest paint | blocked | shift |',
    );
    say('| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |');
    for (const [name, path] of await pages(site.url)) {
      const report = await audit(site.url + path, chromium, join(folder, 'report.json'));
      say(line(name, report));
      misses.push(...below(report).map((category) => `${name}: ${category}`));
    }
  } finally {
    await site.stop();
    rmSync(folder, { recursive: true, force: true });
  }
  if (misses.length > 0) throw new Error(`below the bar: ${misses.join(', ')}`);
}

async function pages(site: string): Promise<[name: string, path: string][]> {
  const firstOf = async (list: string): Promise<string> => {
    const answer = await fetch(`${site}${list}?per_page=1&q=batik`);
    const { items } = (await answer.json()) as { items: { slug: string }[] };
    return items[0]?.slug ?? '';
  };
  return [
    ['home', paths.home('id')],
    ['products', paths.products('id')],
    ['search', paths.products('id', new URLSearchParams({ q: 'keripik' }))],
    ['product', paths.product('id', await firstOf(paths.apiProducts))],
    ['UMKM', paths.enterprises('id')],
    ['map', paths.enterprises('id', new URLSearchParams({ tampilan: 'peta' }))],
    ['an UMKM', paths.enterprise('id', await firstOf(paths.apiEnterprises))],
    ['badges and data', paths.badges('id')],
    ['home, in English', paths.home('en')],
  ];
}

async function audit(url: string, chromium: string, file: string): Promise<Report> {
  const flags = ['--headless=new', ...chromiumArguments].join(' ');
  const command = ['exec', '--yes', `--package=${lighthouse}`, '--', 'lighthouse', url];
  const options = ['--quiet', '--output=json', `--output-path=${file}`, `--chrome-flags=${flags}`];
  const { code, output } = await runCommand('npm', [...command, ...options], { CHROME_PATH: chromium });
  if (code !== 0) throw new Error(`Lighthouse failed on ${url}: ${output.trim().slice(-500)}`);
  return JSON.parse(readFileSync(file, 'utf8')) as Report;
}

function scoreOf({ categories }: Report, category: string): number {
  return Math.round((categories[category]?.score ?? 0) * 100);
}

function below(report: Report): string[] {
  return Object.entries(bars)
    .filter(([category, bar]) => scoreOf(report, category) < bar)
    .map(([category, bar]) => `${category} ${scoreOf(report, category)} (bar ${bar})`);
}

function line(name: string, report: Report): string {
  const times = [
    'first-contentful-paint',
    'largest-contentful-paint',
    'total-blocking-time',
    'cumulative-layout-shift',
  ];
  const scores = Object.keys(bars).map((category) => scoreOf(report, category));
  const shown = times.map((time) => report.audits[time]?.displayValue ?? '');
  return `| ${[name, ...scores, ...shown].join(' | ')} |`;
}
