import { randomUUID } from 'node:crypto';
import type { Database } from '#db/client.ts';
import { now, today } from '#src/platform/clock.server.ts';
import type { SearchServer } from '#src/platform/meilisearch.server.ts';
import type { RebuildProgress } from '../rebuild-index.server.ts';
import { changedIds, readChanges, tellAgain, type Change } from './changes.server.ts';
import { readDocuments } from './documents.server.ts';
import { tellEnded } from './ended-claims.server.ts';
import { FeedRecord } from './feed-state.server.ts';
import {
  documentsPerBatch,
  fillIndexes,
  madeAt,
  type FeedParts,
  type Filled,
} from './fill-indexes.server.ts';
import { indexNames } from './index-names.ts';
import { wordSettings, wordsVersion } from './word-settings.server.ts';

/** What one step did: told something, had nothing to tell, or left it to the process that is telling now. */
export type FeedStep = 'told' | 'nothing new' | 'another process tells';

const holdAgainMs = 15_000;

/**
 * Tells a Meilisearch server what was written. The outbox is `search_changes`: a step reads on from the last change on
 * record, puts in and takes out documents as the rows are now, waits until the server has done so, and then notes it.
 * Whatever fails before that is told again by the next step, so nothing is lost and nothing depends on when it failed.
 */
export class SearchFeed {
  readonly #database: Database;
  readonly #server: SearchServer;
  readonly #prefix: string;
  readonly #record: FeedRecord;
  readonly #holder = randomUUID();
  /** The day for which claims that are over were last looked for. */
  #endedOn = '';

  constructor(database: Database, server: SearchServer, prefix: string) {
    this.#database = database;
    this.#server = server;
    this.#prefix = prefix;
    this.#record = new FeedRecord(database, prefix);
  }

  /** Tells the next changes, fills the indexes if that is needed, and gives up the right to tell at the end. */
  async step(signal?: AbortSignal): Promise<FeedStep> {
    const words = await wordsVersion(this.#database);
    const state = await this.#record.read();
    if (state.known === state.newest && state.words === words) return 'nothing new';
    return this.#holding(() => this.#tell(words, signal));
  }

  /** Fills the indexes anew whatever they hold; undefined while another process tells. */
  async fillAnew(progress: RebuildProgress, signal?: AbortSignal): Promise<Filled | undefined> {
    let filled: Filled | undefined;
    await this.#holding(async () => {
      filled = await this.#fill(await wordsVersion(this.#database), progress, signal);
    });
    return filled;
  }

  /** Whether the server still has the indexes that were filled; if not, they are filled anew by the next step. */
  async check(): Promise<boolean> {
    const state = await this.#record.read();
    if (state.known === undefined) return false;
    if ((await madeAt(this.#server, indexNames(this.#prefix))) === state.madeAt) return true;
    // An exchange by another process may have happened between the two readings.
    if ((await this.#record.read()).madeAt === state.madeAt) await this.#record.forget();
    return false;
  }

  /** Once a day: sends the documents again whose rank counts a claim that has run out. */
  async tellEnded(signal?: AbortSignal): Promise<FeedStep> {
    const day = today();
    if (this.#endedOn === day || (await this.#record.read()).known === undefined) return 'nothing new';
    return this.#holding(async () => {
      await tellEnded(this.#parts, day, signal);
      this.#endedOn = day;
    });
  }

  get #parts(): FeedParts {
    return { database: this.#database, server: this.#server, prefix: this.#prefix };
  }

  async #tell(words: string, signal?: AbortSignal): Promise<void> {
    // A server that lost its data would make an index without settings of the next document it gets.
    await this.check();
    const state = await this.#record.read();
    if (state.known === undefined) {
      await this.#fill(words, () => undefined, signal);
      return;
    }
    if (state.words !== words) await this.#tellWords(words, state.known, signal);
    const changes = await readChanges(this.#database, state.known, documentsPerBatch);
    const last = changes.at(-1);
    if (last === undefined) return;
    for (const kind of ['product', 'enterprise'] as const) {
      await this.#tellOf(kind, changedIds(changes, kind), signal);
    }
    await this.#note(last.id, changes);
  }

  async #tellOf(kind: Change['kind'], ids: number[], signal?: AbortSignal): Promise<void> {
    const index = indexNames(this.#prefix)[kind];
    const documents = await readDocuments(this.#database, kind, ids);
    const there = new Set(documents.map(({ id }) => id));
    const gone = ids.filter((id) => !there.has(id));
    if (documents.length > 0) await this.#server.put(index, documents, signal);
    if (gone.length > 0) await this.#server.remove(index, gone, signal);
  }

  async #tellWords(words: string, known: number, signal?: AbortSignal): Promise<void> {
    const settings = await wordSettings(this.#database);
    for (const index of Object.values(indexNames(this.#prefix))) {
      await this.#server.configure(index, settings, signal);
    }
    await this.#record.note(this.#holder, { known, words });
  }

  async #fill(words: string, progress: RebuildProgress, signal?: AbortSignal): Promise<Filled> {
    const mayExchange = () => this.#record.isHeldBy(this.#holder);
    const filled = await fillIndexes(this.#parts, progress, mayExchange, signal);
    await this.#record.note(this.#holder, { known: filled.known, madeAt: filled.madeAt, words });
    return filled;
  }

  /**
   * Another process took over because this one stood still for too long: what it told since may be newer than what was
   * told here last, so these rows are told once more, as they are then.
   */
  async #note(known: number, changes: readonly Change[]): Promise<void> {
    if (!(await this.#record.note(this.#holder, { known }))) await tellAgain(this.#database, changes);
  }

  async #holding(work: () => Promise<void>): Promise<FeedStep> {
    if (!(await this.#record.hold(this.#holder, now()))) return 'another process tells';
    const again = setInterval(() => {
      // If this fails the right runs out, which `note` notices.
      this.#record.hold(this.#holder, now()).catch(() => undefined);
    }, holdAgainMs);
    try {
      await work();
      return 'told';
    } finally {
      clearInterval(again);
      await this.#record.release(this.#holder);
    }
  }
}
