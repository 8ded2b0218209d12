import { cpus } from 'node:os';
import { parseArgs } from 'node:util';
import { paths } from '#src/paths.ts';
import { startChild } from './pages/child.ts';
import { connections, load, median, type Load } from './pages/load.ts';
import { startSite } from './pages/site.ts';

/** A cached page must be at least this fast, measured against a bare Node server that sends the same bytes. */
const bar = 0.75;

const say = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

interface Row {
  name: string;
  encoding: string;
  site: Load;
  bare: Load;
  ratio: number;
}

/** Cached pages against a bare server, turn by turn in the same run; then a search page that is never cached. */
export async function bench(options: string[]): Promise<void> {
  // Many short turns: whatever else the machine does meanwhile meets both alike.
  const { values } = parseArgs({
    args: options,
    options: {
      seconds: { type: 'string', default: '1' },
      rounds: { type: 'string', default: '15' },
    },
  });
  const seconds = Number(values.seconds);
  const site = await startSite(say);
  try {
    say(`Node ${process.versions.node}, ${cpus().length} × ${cpus()[0]?.model ?? 'unknown CPU'}`);
    say(`${values.rounds} rounds of ${values.seconds} s for each, in turns; ${connections} connections\n`);
    say('| page | encoding | site /s | bare /s | ratio | site p99 ms | bare p99 ms |');
    say('| --- | --- | ---: | ---: | ---: | ---: | ---: |');
    const ratios: number[] = [];
    for (const [name, path, encoding] of await cases(site.url)) {
      const row = await compare(name, site.url + path, encoding, seconds, Number(values.rounds));
      ratios.push(row.ratio);
      say(line(row));
    }
    // The price differs each time, so that each request is another page, with the same products on it.
    const search = (count: number) => `/produk?q=keripik&price_max=${10_000_000 + count}`;
    const uncached = await load(site.url, 'identity', seconds, search);
    say(`\nA search page that is not in the cache: ${rounded(uncached.rate)} /s, p99 ${uncached.p99} ms`);
    if (ratios.some((ratio) => ratio < bar))
      throw new Error(`a cached page is below ${bar} of the bare server`);
  } finally {
    await site.stop();
  }
}

async function cases(site: string): Promise<[name: string, path: string, encoding: string][]> {
  const answer = await fetch(`${site}${paths.apiProducts}?per_page=1`);
  const { items } = (await answer.json()) as { items: { slug: string }[] };
  const product = paths.product('id', items[0]?.slug ?? '');
  const search = paths.products('id', new URLSearchParams({ q: 'keripik', sort: 'price_asc' }));
  return [
    ['home', paths.home('id'), 'br'],
    ['products', paths.products('id'), 'br'],
    ['products', paths.products('id'), 'gzip'],
    ['products', paths.products('id'), 'identity'],
    ['search', search, 'br'],
    ['product', product, 'br'],
    ['UMKM', paths.enterprises('id'), 'br'],
  ];
}

async function compare(name: string, url: string, encoding: string, seconds: number, rounds: number) {
  const bare = await startChild(['scripts/bench/pages/bare-server.ts', url, encoding]);
  const pairs: { site: Load; bare: Load }[] = [];
  try {
    // What is compiled at first use is compiled before the clock runs, here as there.
    await load(url, encoding, 1);
    await load(bare.url, encoding, 1);
    for (let round = 0; round < rounds; round += 1) {
      pairs.push({
        site: await load(url, encoding, seconds),
        bare: await load(bare.url, encoding, seconds),
      });
    }
  } finally {
    await bare.stop();
  }
  const middle = (of: 'site' | 'bare'): Load => ({
    rate: median(pairs.map((pair) => pair[of].rate)),
    p99: median(pairs.map((pair) => pair[of].p99)),
  });
  const ratio = median(pairs.map((pair) => pair.site.rate / pair.bare.rate));
  return { name, encoding, site: middle('site'), bare: middle('bare'), ratio } satisfies Row;
}

function line({ name, encoding, site, bare, ratio }: Row): string {
  const cells = [rounded(site.rate), rounded(bare.rate), ratio.toFixed(2), site.p99, bare.p99];
  return `| ${[name, encoding, ...cells].join(' | ')} |`;
}

function rounded(rate: number): string {
  return Math.round(rate).toLocaleString('en');
}
