/** The page of a product or of an UMKM. */
export interface VisitedPage {
  kind: 'product' | 'enterprise';
  slug: string;
}

const page = /^(?:\/en)?\/(produk|umkm)\/([a-z0-9-]{1,120})$/;

/** Which product's or UMKM's page an address is of; undefined for all others. */
export function visitedPage(url: string): VisitedPage | undefined {
  const [path = ''] = url.split('?', 1);
  const [, section, slug] = page.exec(path) ?? [];
  if (slug === undefined) return undefined;
  return { kind: section === 'produk' ? 'product' : 'enterprise', slug };
}

/** What reads pages and is no shopper: search engines, previews of links in messengers, watchers, scripts. */
const machine =
  /bot|crawl|spider|slurp|preview|facebookexternalhit|whatsapp\/|telegram|skype|curl|wget|python|java\/|go-http|node|axios|headless|lighthouse|monitor|uptime/i;

/** Whether a page of ours sent this for a reader who is nobody in particular, and no machine. */
export function isByShopper({ headers }: Request): boolean {
  const site = headers.get('sec-fetch-site');
  // Owners and officers who try their own pages are no visitors; every cookie of ours begins so.
  const isMember = /(?:^|;\s*)etalase_/.test(headers.get('cookie') ?? '');
  const isOurs = site === null || site === 'same-origin';
  return isOurs && !isMember && !isMachine(headers.get('user-agent') ?? undefined);
}

/** Whether a browser's name is that of a machine, or no name at all. */
export function isMachine(userAgent: string | undefined): boolean {
  return userAgent === undefined || userAgent.length < 20 || machine.test(userAgent);
}
