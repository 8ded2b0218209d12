import type { Database } from '#db/client.ts';
import { SearchFeed } from '#src/domain/search/meilisearch/feed.server.ts';
import { indexPrefix } from '#src/domain/search/meilisearch/index-names.ts';
import { runFeed, type RunningFeed } from '#src/domain/search/meilisearch/run-feed.server.ts';
import type { Config } from '#src/platform/config.server.ts';
import { SearchServer } from '#src/platform/meilisearch.server.ts';

/** Tells the configured search server what is written, also by other programs, for as long as the site runs. */
export function startSearchFeed(config: Config, database: Database): RunningFeed | undefined {
  const feed = searchFeed(config, database);
  return feed === undefined ? undefined : runFeed(feed);
}

/** The feed of the configured search server; undefined when none is configured. */
export function searchFeed({ searchUrl, searchKey }: Config, database: Database): SearchFeed | undefined {
  if (searchUrl === undefined) return undefined;
  return new SearchFeed(database, new SearchServer(searchUrl, searchKey), indexPrefix);
}
