import { readChangedTags } from '#src/domain/page/changed-tags.queries.server.ts';
import { publicPages } from '#src/domain/page/public-pages.ts';
import type { Config } from '#src/platform/config.server.ts';
import { PageCache } from '#src/server/page-cache/page-cache.ts';
import { usePageCache } from '#src/server/page-cache/registry.ts';

/** The cache of this site's public pages, which Astro's `cache.invalidate` reaches too. */
export function openPageCache(config: Config): PageCache {
  const cache = new PageCache({
    pages: publicPages,
    readChanges: readChangedTags,
    host: new URL(config.siteUrl).host,
  });
  usePageCache(cache);
  return cache;
}
