import type { CacheProviderFactory } from 'astro';
import { pageCache } from './registry.ts';

/**
 * Astro's side of the page cache: `Astro.cache.set({ tags })` reaches it as the header Cache-Tag, which Astro writes
 * when a provider does not say otherwise, and `cache.invalidate({ tags })` or `({ path })` through this.
 */
const provider: CacheProviderFactory = () => ({
  name: 'etalase-page-cache',
  invalidate: ({ path, tags = [] }) => {
    if (path !== undefined) pageCache()?.dropPath(path);
    pageCache()?.drop(typeof tags === 'string' ? [tags] : tags);
    return Promise.resolve();
  },
});

export default provider;
