import type { ServerResponse } from 'node:http';
import { log } from '#src/platform/log.server.ts';

/** What was written since a position that an earlier reading gave. */
export interface Changes {
  /** Where the next reading goes on; only the reader knows what it says. */
  position: string;
  /** The tags of what was written, or everything when that is not known one by one. */
  tags: readonly string[] | 'everything';
}

export type ReadChanges = (since: string | undefined) => Promise<Changes>;

/**
 * How often the database is asked what was written. A change by any process is told within this time and dropped at
 * once, which leaves three quarters of the promised second to render the page anew; one reading costs about 0.05 ms.
 */
export const lookEveryMs = 250;

/** Tells what was written, by this process or another one (an import beside the site). */
export class ChangeWatch {
  readonly #read: ReadChanges;
  readonly #onChanges: (tags: Changes['tags']) => void;
  readonly #timer: NodeJS.Timeout;
  #position: string | undefined;
  #reading: Promise<void> = Promise.resolve();
  #next: Promise<void> | undefined;
  #writesUnderWay = 0;
  #isFailing = false;

  constructor(read: ReadChanges, onChanges: (tags: Changes['tags']) => void) {
    this.#read = read;
    this.#onChanges = onChanges;
    this.#timer = setInterval(() => void this.check(), lookEveryMs).unref();
  }

  /** Whether it knows from where on it reads: what is rendered before could miss a change. */
  get isKnown(): boolean {
    return this.#position !== undefined;
  }

  /** Whether a request that may write is under way, so that whoever sent it must see what it did. */
  get isWriting(): boolean {
    return this.#writesUnderWay > 0;
  }

  /** Resolves when everything written before this call has been told. */
  check(): Promise<void> {
    // A reading under way may have begun before that write: another one follows it, for all who ask meanwhile.
    this.#next ??= this.#reading.then(() => {
      this.#next = undefined;
      this.#reading = this.#readOn();
      return this.#reading;
    });
    return this.#next;
  }

  /** Notes a request that may write, until it has been answered and its changes have been told. */
  noteWrite(response: ServerResponse): void {
    this.#writesUnderWay += 1;
    response.once('close', () => {
      void this.check().then(() => (this.#writesUnderWay -= 1));
    });
  }

  stop(): void {
    clearInterval(this.#timer);
  }

  async #readOn(): Promise<void> {
    try {
      const { position, tags } = await this.#read(this.#position);
      this.#position = position;
      if (tags === 'everything' || tags.length > 0) this.#onChanges(tags);
      this.#isFailing = false;
    } catch (error) {
      // While the database is down pages stay as they are: nothing can be written either. It is said once.
      if (!this.#isFailing) log.warn({ err: error }, 'the page cache could not read what changed');
      this.#isFailing = true;
    }
  }
}
