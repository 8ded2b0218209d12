import type { PageCache } from './page-cache.ts';

// The provider below is bundled with the pages, the cache lives in the server around them: they meet here.
const key = Symbol.for('etalase.page-cache');
const holder = globalThis as { [key]?: Pick<PageCache, 'drop' | 'dropPath'> };

/** The page cache of this process, if it has one. */
export function pageCache(): Pick<PageCache, 'drop' | 'dropPath'> | undefined {
  return holder[key];
}

/** Makes a cache the one that `cache.invalidate` of Astro reaches; undefined takes it away. */
export function usePageCache(cache: PageCache | undefined): void {
  if (cache === undefined) delete holder[key];
  else holder[key] = cache;
}
