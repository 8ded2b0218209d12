import { setTimeout as pause } from 'node:timers/promises';
import {
  Meilisearch,
  MeilisearchApiError,
  type EnqueuedTask,
  type MultiSearchQuery,
  type Settings,
} from 'meilisearch';

export type IndexSettings = Settings;
/** A document; its `id` is a whole number. */
export type SearchDocument = { id: number } & Record<string, unknown>;

/** One of the searches that are asked together; `filter` is a list of conditions that must all hold. */
export type ServerQuery = {
  q: string;
  filter: string[];
  facets: string[];
  sort?: string[];
  page: number;
  hitsPerPage: number;
};
export type ServerAnswer = { ids: number[]; total: number; facets: Record<string, Record<string, number>> };

/** The server could not be reached, or it refused or failed what it was asked; `code` is its own word for that. */
export class SearchServerProblem extends Error {
  readonly code: string;

  constructor(message: string, code: string, cause?: unknown) {
    super(message, { cause });
    this.name = 'SearchServerProblem';
    this.code = code;
  }
}

export const unreachable = 'unreachable';

/** A page that waits for a search must not wait longer: it has another engine to ask. */
const searchTimeout = 1500;
const healthTimeout = 1000;
/** A batch of documents on a slow line. */
const writeTimeout = 60_000;
const shortestPoll = 10;
const longestPoll = 500;

/** A Meilisearch server in our words; every call fails with a `SearchServerProblem` or not at all. */
export class SearchServer {
  readonly #searching: Meilisearch;
  readonly #watching: Meilisearch;
  readonly #writing: Meilisearch;

  constructor(url: string, key: string | undefined) {
    const access = { host: url, ...(key === undefined ? {} : { apiKey: key }), clientAgents: ['Etalase'] };
    this.#searching = new Meilisearch({ ...access, timeout: searchTimeout });
    this.#watching = new Meilisearch({ ...access, timeout: healthTimeout });
    this.#writing = new Meilisearch({ ...access, timeout: writeTimeout });
  }

  /** Whether the server answers that it is available. */
  async isAvailable(): Promise<boolean> {
    // Typed as if it could say nothing else.
    const health: { status?: string } = await this.#watching.health().catch(() => ({}));
    return health.status === 'available';
  }

  /** Asks an index several searches in one request; answers stand in the order of the queries. */
  async search(index: string, queries: readonly ServerQuery[]): Promise<ServerAnswer[]> {
    return asked(async () => {
      const { results } = await this.#searching.multiSearch({
        queries: queries.map((query): MultiSearchQuery => ({
          ...query,
          indexUid: index,
          matchingStrategy: 'all',
          attributesToRetrieve: ['id'],
        })),
      });
      return results.map(({ hits, totalHits, facetDistribution }) => ({
        ids: hits.map(({ id }) => Number(id)),
        total: totalHits ?? 0,
        facets: facetDistribution ?? {},
      }));
    });
  }

  /** The ids of documents that meet a condition, at most so many. */
  async idsWith(index: string, condition: string, most: number): Promise<number[]> {
    return asked(async () => {
      const query = { filter: [condition], limit: most, attributesToRetrieve: ['id'] };
      const { hits } = await this.#writing.index(index).search('', query);
      return hits.map(({ id }) => Number(id));
    });
  }

  /** When each index was made, by name; those that are not there are left out. */
  async madeAt(indexes: readonly string[]): Promise<Map<string, string>> {
    const found = new Map<string, string>();
    for (const index of indexes) {
      try {
        const made: { createdAt?: string } = await asked(() => this.#writing.getRawIndex(index));
        // What is no such server must not look like one whose indexes are others.
        if (made.createdAt === undefined) throw notASearchServer();
        found.set(index, made.createdAt);
      } catch (error) {
        if (!(error instanceof SearchServerProblem && error.code === 'index_not_found')) throw error;
      }
    }
    return found;
  }

  /** The names of all indexes that begin so. */
  async indexNames(prefix: string): Promise<string[]> {
    const names: string[] = [];
    for (let offset = 0; ; offset += 100) {
      const page = await asked(async () => {
        const { results, total } = await this.#writing.getRawIndexes({ offset, limit: 100 });
        return { all: results.map(({ uid }) => uid), total };
      });
      names.push(...page.all.filter((name) => name.startsWith(prefix)));
      if (page.all.length === 0 || offset + page.all.length >= page.total) return names;
    }
  }

  /** Makes an index whose documents are known by their `id`. */
  makeIndex(index: string, signal?: AbortSignal): Promise<void> {
    return this.#done(() => this.#writing.createIndex(index, { primaryKey: 'id' }), signal);
  }

  /** Changes the settings that are named. */
  configure(index: string, settings: IndexSettings, signal?: AbortSignal): Promise<void> {
    return this.#done(() => this.#writing.index(index).updateSettings(settings), signal);
  }

  /** Puts documents in, in place of those with the same id. */
  put(index: string, documents: readonly SearchDocument[], signal?: AbortSignal): Promise<void> {
    return this.#done(() => this.#writing.index(index).addDocuments([...documents]), signal);
  }

  /** Takes documents out; those that are not there do no harm. */
  remove(index: string, ids: readonly number[], signal?: AbortSignal): Promise<void> {
    return this.#done(() => this.#writing.index(index).deleteDocuments([...ids]), signal);
  }

  /**
   * Exchanges what pairs of indexes hold, all pairs at once. A key for some indexes only may ask for that, and is not
   * shown the task (meilisearch/meilisearch#4103): then this resolves at once, and whoever asked looks at `madeAt` once
   * a later task is worked off.
   */
  async swap(pairs: readonly (readonly [string, string])[], signal?: AbortSignal): Promise<void> {
    // The client always says `rename`, which servers before 1.18 refuse.
    const body = pairs.map((indexes) => ({ indexes }));
    try {
      await this.#done(() => this.#writing.httpRequest.post({ path: 'swap-indexes', body }), signal);
    } catch (error) {
      if (!(error instanceof SearchServerProblem && error.code === 'task_not_found')) throw error;
    }
  }

  /** Deletes an index with all that it holds. */
  drop(index: string, signal?: AbortSignal): Promise<void> {
    return this.#done(() => this.#writing.deleteIndex(index), signal);
  }

  /** Hands a task in and waits until the server has worked it off. */
  async #done(enqueue: () => Promise<EnqueuedTask>, signal?: AbortSignal): Promise<void> {
    const { taskUid } = await asked(enqueue);
    for (let wait = shortestPoll; ; wait = Math.min(longestPoll, wait * 1.5)) {
      const task = await asked(() => this.#writing.tasks.getTask(taskUid));
      if (task.status === 'succeeded') return;
      if (task.status !== 'enqueued' && task.status !== 'processing') {
        throw new SearchServerProblem(
          task.error?.message ?? `Task ${taskUid} is ${task.status}`,
          task.error?.code ?? task.status,
        );
      }
      await pause(wait, undefined, signal === undefined ? {} : { signal });
    }
  }
}

async function asked<Value>(question: () => Promise<Value>): Promise<Value> {
  try {
    return await question();
  } catch (error) {
    if (error instanceof MeilisearchApiError) {
      throw new SearchServerProblem(
        error.message,
        error.cause?.code ?? `http_${error.response.status}`,
        error,
      );
    }
    // Also what a proxy in front of it says in HTML or in its own JSON: there is no such server just now.
    throw notASearchServer(error);
  }
}

function notASearchServer(cause?: unknown): SearchServerProblem {
  return new SearchServerProblem('The search server cannot be reached', unreachable, cause);
}
