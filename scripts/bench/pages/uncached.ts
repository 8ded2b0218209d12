import { paths } from '#src/paths.ts';
import { load, type Load } from './load.ts';
import type { Cpu, Site } from './site.ts';

/** Search pages that nobody has asked for before, with the processor time of one page in ms. */
export interface Uncached {
  load: Load;
  cpu: Cpu;
}

/** What is compiled at first use is compiled before the clock runs: a page costs three times as much until then. */
const warmUpPages = 2_000;
const longestWarmUpSeconds = 60;

/** Asks for another search page each time, as many as the site gives. */
export async function measureUncached(site: Site, seconds: number): Promise<Uncached> {
  const addresses = await searches(site);
  const ask = (lasting: number) => load(site.url, 'br', lasting, () => next(addresses));
  let warm = 0;
  for (let lasted = 0; warm < warmUpPages && lasted < longestWarmUpSeconds; lasted += 4) {
    warm += (await ask(4)).answers;
  }
  const before = await site.cpu();
  const measured = await ask(seconds);
  const after = await site.cpu();
  const each = (of: keyof Cpu) => (after[of] - before[of]) / measured.answers;
  return { load: measured, cpu: { main: each('main'), whole: each('whole') } };
}

function next(addresses: Iterator<string, undefined>): string {
  const { value } = addresses.next();
  if (value === undefined) throw new Error('The bench ran out of searches that nobody has asked for.');
  return value;
}

const namePages = 40;
const sorts = ['', 'newest', 'price_asc', 'price_desc', 'name'];

/** Words that stand beside each other in names of products, one or two, in every order of the list; none twice. */
async function searches({ url }: Site): Promise<Iterator<string, undefined>> {
  const texts = new Set<string>();
  for (let page = 1; page <= namePages; page += 1) {
    const answer = await fetch(`${url}${paths.apiProducts}?per_page=100&sort=newest&page=${page}`);
    const { items } = (await answer.json()) as { items: { name: string }[] };
    for (const { name } of items) {
      const words = name.toLowerCase().match(/\p{L}{3,}/gu) ?? [];
      words.forEach((word, index) => texts.add(word).add([word, words[index + 1] ?? ''].join(' ').trim()));
    }
  }
  return (function* (): Generator<string, undefined> {
    for (const sort of sorts) {
      for (const q of texts) yield paths.products('id', new URLSearchParams({ q, ...(sort && { sort }) }));
    }
    return undefined;
  })();
}
