import type { Database } from '#db/client.ts';
import { config } from '#src/platform/config.server.ts';
import { log } from '#src/platform/log.server.ts';
import { SearchServer, SearchServerProblem } from '#src/platform/meilisearch.server.ts';
import type { EnterpriseQuery, ProductQuery, SearchIndex } from '../search.ts';
import { FeedRecord } from './feed-state.server.ts';
import { indexPrefix } from './index-names.ts';
import { MeilisearchIndex } from './meilisearch-index.server.ts';

/** What the guard asks about the engine that it prefers. */
export type Preferred = {
  index: SearchIndex;
  /** Whether it knows everything that was written. */
  isCaughtUp: () => Promise<boolean>;
  /** Whether its server is there, though it may have nothing to search yet. */
  isReachable: () => Promise<boolean>;
};

/** After a failure the preferred engine is left alone so long, and twice as long after each failed try. */
const firstPause = 1000;
const longestPause = 30_000;

/**
 * Searches with the preferred engine while it answers and knows everything that was written, and with the spare one
 * otherwise. So nobody waits for a server that is down for longer than the first search that finds it so, and nobody
 * finds a product that was withdrawn a moment ago: the page cache may keep what is shown here.
 */
export class GuardedIndex implements SearchIndex {
  readonly #preferred: Preferred;
  readonly #spare: SearchIndex;
  #isDown = false;
  #isBehind = true;
  #pause = firstPause;
  #probeAfter = 0;
  #probing: Promise<void> | undefined;

  constructor(preferred: Preferred, spare: SearchIndex) {
    this.#preferred = preferred;
    this.#spare = spare;
  }

  get engine(): SearchIndex['engine'] {
    if (this.#isDown) return 'embedded (meilisearch unreachable)';
    return this.#isBehind ? 'embedded (meilisearch is catching up)' : this.#preferred.index.engine;
  }

  searchProducts(query: ProductQuery, today: string) {
    return this.#ask((index) => index.searchProducts(query, today));
  }

  searchEnterprises(query: EnterpriseQuery, today: string) {
    return this.#ask((index) => index.searchEnterprises(query, today));
  }

  /** Asks the server too, so that `engine` says how it is now and not how the last search found it. */
  async isHealthy(): Promise<boolean> {
    await this.#probe();
    return (await this.#spare.isHealthy()) || !(this.#isDown || this.#isBehind);
  }

  async #ask<Answer>(question: (index: SearchIndex) => Promise<Answer>): Promise<Answer> {
    if (this.#isDown) {
      if (performance.now() >= this.#probeAfter) void this.#probe();
      return question(this.#spare);
    }
    this.#isBehind = !(await this.#preferred.isCaughtUp());
    if (this.#isBehind) return question(this.#spare);
    try {
      return await question(this.#preferred.index);
    } catch (error) {
      this.#noteDown(error);
      return question(this.#spare);
    }
  }

  /** One look at a time, beside the searches. */
  #probe(): Promise<void> {
    this.#probing ??= this.#look().finally(() => {
      this.#probing = undefined;
    });
    return this.#probing;
  }

  async #look(): Promise<void> {
    try {
      this.#isBehind = !(await this.#preferred.isCaughtUp());
      const { index, isReachable } = this.#preferred;
      if (await (this.#isBehind ? isReachable() : index.isHealthy())) this.#noteUp();
      else this.#noteDown(undefined);
    } catch (error) {
      this.#noteDown(error);
    }
  }

  #noteUp(): void {
    if (this.#isDown) log.info('the search server answers again');
    this.#isDown = false;
    this.#pause = firstPause;
  }

  #noteDown(error: unknown): void {
    if (!this.#isDown) {
      log.warn({ reason: reasonOf(error) }, 'the search server does not answer: searching in the database');
    } else this.#pause = Math.min(longestPause, this.#pause * 2);
    this.#isDown = true;
    this.#probeAfter = performance.now() + this.#pause;
  }
}

function reasonOf(error: unknown): string | undefined {
  return error instanceof SearchServerProblem ? `${error.code}: ${error.message}` : undefined;
}

/** The engine on the configured server, with a spare one; undefined when no server is configured. */
export function guardedIndex(database: Database, spare: SearchIndex): SearchIndex | undefined {
  const { searchUrl, searchKey } = config();
  if (searchUrl === undefined) return undefined;
  const server = new SearchServer(searchUrl, searchKey);
  const record = new FeedRecord(database, indexPrefix);
  return new GuardedIndex(
    {
      index: new MeilisearchIndex(database, server, indexPrefix),
      isCaughtUp: () => record.isCaughtUp(),
      isReachable: () => server.isAvailable(),
    },
    spare,
  );
}
