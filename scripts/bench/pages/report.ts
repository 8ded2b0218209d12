import type { Percentiles } from '../search/percentiles.ts';
import type { Compared } from './cached.ts';
import type { Uncached } from './uncached.ts';

/** What a city of one size gave. */
export interface Measured {
  products: number;
  cached: Compared[];
  uncached: Uncached;
  changes: Percentiles;
}

type Say = (line: string) => void;

/** Tells what one city gave. */
export function tellCity({ products, cached, uncached, changes }: Measured, say: Say): void {
  say(`\n${whole(products)} products\n`);
  say('| cached page | encoding | site /s | bare /s | ratio | site p99 ms | bare p99 ms | CPU ms |');
  say('| --- | --- | ---: | ---: | ---: | ---: | ---: | ---: |');
  for (const { page, site, bare, ratio, cpu } of cached) {
    const rates = [whole(site.rate), whole(bare.rate), ratio.toFixed(2), site.p99, bare.p99, cpu.toFixed(3)];
    say(`| ${[page.name, page.encoding, ...rates].join(' | ')} |`);
  }
  const { load, cpu } = uncached;
  say(`\nSearch pages that are not in the cache: ${whole(load.rate)} /s, p99 ${load.p99} ms;`);
  say(`CPU ${cpu.main.toFixed(2)} ms on the serving thread and ${cpu.whole.toFixed(2)} ms in all for each.`);
  const { p50, p99 } = changes;
  say(`A change by another process is on its page after ${whole(p50)} ms (p50), ${whole(p99)} ms (p99).`);
}

/** Tells what a larger city costs beside the first one. */
export function tellGrowth([small, ...others]: readonly Measured[], say: Say): void {
  for (const large of small === undefined ? [] : others) {
    say(`\nGrowth from ${whole(small?.products ?? 0)} to ${whole(large.products)} products\n`);
    say('| page | /s | /s | ratio | CPU ms | CPU ms | ratio |');
    say('| --- | ---: | ---: | ---: | ---: | ---: | ---: |');
    for (const [name, one, other] of pairs(small, large)) {
      const rates = [whole(one.rate), whole(other.rate), (other.rate / one.rate).toFixed(2)];
      const cpus = [one.cpu.toFixed(3), other.cpu.toFixed(3), (other.cpu / one.cpu).toFixed(2)];
      say(`| ${[name, ...rates, ...cpus].join(' | ')} |`);
    }
  }
}

type Cost = { rate: number; cpu: number };

function pairs(small: Measured | undefined, large: Measured): [name: string, one: Cost, other: Cost][] {
  const costs = (measured: Measured) =>
    new Map<string, Cost>([
      ...measured.cached.map(
        ({ page, site, cpu }) => [`${page.name}, ${page.encoding}`, { rate: site.rate, cpu }] as const,
      ),
      ['search, not cached', { rate: measured.uncached.load.rate, cpu: measured.uncached.cpu.whole }],
    ]);
  const before = small === undefined ? new Map<string, Cost>() : costs(small);
  return [...costs(large)].flatMap(([name, other]) => {
    const one = before.get(name);
    return one === undefined ? [] : [[name, one, other]];
  });
}

function whole(value: number): string {
  return Math.round(value).toLocaleString('en');
}
