import { paths } from '#src/paths.ts';
import { startChild } from './child.ts';
import { load, median, type Load } from './load.ts';
import type { Site } from './site.ts';

export type CachedPage = { name: string; path: string; encoding: string };
export type Turns = { seconds: number; rounds: number };

/** A cached page beside a bare server that sends the same bytes. */
export interface Compared {
  page: CachedPage;
  site: Load;
  bare: Load;
  ratio: number;
  /** What the site worked for one answer, in ms. */
  cpu: number;
}

/** The pages that the bars speak of, and at the size of a town the others too. */
export async function cachedPages({ url }: Site, isSmall: boolean): Promise<CachedPage[]> {
  const answer = await fetch(`${url}${paths.apiProducts}?per_page=1`);
  const { items } = (await answer.json()) as { items: { slug: string }[] };
  const search = paths.products('id', new URLSearchParams({ q: 'keripik', sort: 'price_asc' }));
  const page = (name: string, path: string, encoding = 'br'): CachedPage => ({ name, path, encoding });
  const all = [
    page('search', search),
    page('product', paths.product('id', items[0]?.slug ?? '')),
    page('products', paths.products('id')),
  ];
  if (!isSmall) return all;
  return [
    ...all,
    page('products', paths.products('id'), 'gzip'),
    page('products', paths.products('id'), 'identity'),
    page('UMKM', paths.enterprises('id')),
    page('home', paths.home('id')),
  ];
}

/** Asks both servers in short turns, so that whatever else the machine does meets both alike. */
export async function compare(site: Site, page: CachedPage, { seconds, rounds }: Turns): Promise<Compared> {
  const url = site.url + page.path;
  const ask = (at: string, lasting = seconds) => load(at, page.encoding, lasting);
  // What is compiled at first use is compiled before the clock runs, here as there; and from its third reader on a page
  // is compressed for good, so that both send the same bytes.
  await ask(url, 1);
  const bare = await startChild(['scripts/bench/pages/bare-server.ts', url, page.encoding]);
  const pairs: { site: Load; bare: Load }[] = [];
  let worked = 0;
  try {
    await ask(bare.url, 1);
    for (let round = 0; round < rounds; round += 1) {
      const before = await site.cpu();
      const ofSite = await ask(url);
      worked += (await site.cpu()).whole - before.whole;
      pairs.push({ site: ofSite, bare: await ask(bare.url) });
    }
  } finally {
    await bare.stop();
  }
  const middle = (of: 'site' | 'bare'): Load => ({
    rate: median(pairs.map((pair) => pair[of].rate)),
    p99: median(pairs.map((pair) => pair[of].p99)),
    answers: pairs.reduce((sum, pair) => sum + pair[of].answers, 0),
  });
  const ratio = median(pairs.map((pair) => pair.site.rate / pair.bare.rate));
  const ofSite = middle('site');
  return { page, site: ofSite, bare: middle('bare'), ratio, cpu: worked / ofSite.answers };
}
