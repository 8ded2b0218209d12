import { afterEach } from 'vitest';
import { readChangedTags } from '#src/domain/page/changed-tags.queries.server.ts';
import { publicPages } from '#src/domain/page/public-pages.ts';
import { useClock } from '#src/platform/clock.server.ts';
import type { Handler } from '#src/server/handler.ts';
import { PageCache, type PageCacheOptions } from '#src/server/page-cache/page-cache.ts';
import type { Site } from '#src/server/site-server.ts';
import { freshDatabase } from '../../support/database.ts';
import { openSite, type RunningSite } from '../support.ts';

export interface CachedSite extends RunningSite {
  cache: PageCache;
  /** What the pages were asked, in order. */
  asked: { url: string; headers: Record<string, unknown> }[];
}

const caches: PageCache[] = [];

/** A site with the page cache over a real database; `pages` is what Astro would be. */
export async function openCachedSite(
  pages: Handler,
  options: Partial<PageCacheOptions> = {},
  others: Partial<Site> = {},
): Promise<CachedSite> {
  await freshDatabase();
  const pageCache = new PageCache({
    pages: publicPages,
    readChanges: readChangedTags,
    host: 'etalase.example',
    ...options,
  });
  caches.push(pageCache);
  const asked: CachedSite['asked'] = [];
  const site = await openSite(
    (request, response, next) => {
      asked.push({ url: request.url ?? '', headers: { ...request.headers } });
      return pages(request, response, next);
    },
    { pageCache, ...others },
  );
  return { ...site, cache: pageCache, asked };
}

/** A page that says which rendering it is, with tags as `Astro.cache.set` writes them. */
export function numbered(tags: (url: string) => string, words = ''): Handler {
  let count = 0;
  return (request, response) => {
    count += 1;
    const url = request.url ?? '';
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'cache-tag': tags(url) });
    response.end(`<p>rendering ${count} of ${url}</p>${words}`);
  };
}

afterEach(() => {
  useClock(undefined);
  for (const cache of caches.splice(0)) cache.close();
});
