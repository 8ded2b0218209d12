import { WorkerPool, WorkersAreBusy } from '#src/platform/worker-pool.server.ts';
import { isSearchBusy, SearchIsBusy } from './busy.ts';
import type { EnterpriseFacet, EnterpriseQuery, ProductFacet, ProductQuery } from './search.ts';
import type { SearchAnswer, SearchIndex, SuggestionIndex } from './search.ts';

/** What a worker is started with: the database that it opens for itself. */
export type WorkerSettings = { databaseUrl: string };

/** A question to a worker: a method of the embedded index with what it is given. */
export type SearchQuestion =
  | { method: 'searchProducts'; query: ProductQuery; today: string }
  | { method: 'searchEnterprises'; query: EnterpriseQuery; today: string }
  | { method: 'suggest'; kind: 'product' | 'enterprise'; text: string; today: string }
  | { method: 'isHealthy' }
  | { method: 'readJson'; statement: string; parameters: (string | number)[] };

/** Twice as many as two cores get through: a search of a million rows froze every page for its 30 ms. */
const workers = 2;
/** About a second of common searches; whoever came after them would wait longer than people do. */
const mostWaiting = 100;

/** The embedded index in worker threads with connections of their own, so that a search holds up no other request. */
export class WorkerIndex implements SearchIndex, SuggestionIndex {
  readonly engine = 'embedded';
  readonly #pool: WorkerPool;

  /** `file` is `search-worker.server.ts`; the server around the site knows where it lies. */
  constructor(file: URL, settings: WorkerSettings) {
    this.#pool = new WorkerPool({ file, workers, mostWaiting, settings });
  }

  searchProducts(query: ProductQuery, today: string): Promise<SearchAnswer<ProductFacet>> {
    return this.#ask({ method: 'searchProducts', query, today });
  }

  searchEnterprises(query: EnterpriseQuery, today: string): Promise<SearchAnswer<EnterpriseFacet>> {
    return this.#ask({ method: 'searchEnterprises', query, today });
  }

  suggest(kind: 'product' | 'enterprise', text: string, today: string): Promise<number[]> {
    return this.#ask({ method: 'suggest', kind, text, today });
  }

  /** What another statement reads that is too heavy for the thread that serves everyone; JSON in one column. */
  readJson<Value>(statement: string, parameters: (string | number)[] = []): Promise<Value> {
    return this.#ask<Value>({ method: 'readJson', statement, parameters });
  }

  /** A queue of searches is no illness. */
  isHealthy(): Promise<boolean> {
    return this.#ask<boolean>({ method: 'isHealthy' }).catch((error: unknown) => isSearchBusy(error));
  }

  /** Reads what searches need in memory, in every worker, before somebody waits for it. */
  async warmUp(questions: SearchQuestion[]): Promise<void> {
    for (const question of questions) await this.#pool.askEach(question);
  }

  close(): Promise<void> {
    return this.#pool.close();
  }

  async #ask<Answer>(question: SearchQuestion): Promise<Answer> {
    try {
      return JSON.parse((await this.#pool.ask(question)) as string) as Answer;
    } catch (error) {
      throw error instanceof WorkersAreBusy ? new SearchIsBusy({ cause: error }) : error;
    }
  }
}
