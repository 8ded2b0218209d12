import type { Census } from './census.ts';
import type { Moment } from './census-reading.queries.server.ts';

/** Where a census comes from. */
export interface CensusSource {
  read: (moment: Moment) => Promise<Census>;
  /** A text that is another one after every write; undefined where the database cannot say. */
  stamp: () => Promise<string | undefined>;
}

type Kept = { census: Census; stamp: string | undefined; readMs: number };

/**
 * What takes no more of the processor than this is read anew before the answer, so that a small city's figures are of this
 * moment. By the clock a busy machine would make a small city a large one.
 */
export const quickMs = 150;
/** Where no stamp tells of writes, figures are at most so old before they are read again. */
const freshMs = 60_000;

/**
 * Keeps the latest census. After a write a large city's takes seconds to read: until it is there, whoever asks gets the
 * one before it, which says from when it is.
 */
export class CensusKeeper {
  readonly #source: CensusSource;
  readonly #mostMs: number;
  #kept: Kept | undefined;
  #reading: Promise<Kept> | undefined;

  constructor(source: CensusSource, mostMs = quickMs) {
    this.#source = source;
    this.#mostMs = mostMs;
  }

  /** The census to answer from. */
  async current(moment: Moment): Promise<Census> {
    const kept = this.#kept;
    if (kept === undefined) return (await this.#read(moment)).census;
    if (this.#reading !== undefined || (await this.#isFresh(kept, moment))) return kept.census;
    const reading = this.#read(moment);
    if (kept.readMs <= this.#mostMs) return (await reading).census;
    // Whoever asks next will meet the failure, if it lasts.
    reading.catch(() => undefined);
    return kept.census;
  }

  /** Reads again what has changed, before somebody asks. */
  async keepUp(moment: Moment): Promise<void> {
    const kept = this.#kept;
    if (this.#reading === undefined && (kept === undefined || !(await this.#isFresh(kept, moment)))) {
      await this.#read(moment);
    }
  }

  async #isFresh({ census, stamp }: Kept, { now, today }: Moment): Promise<boolean> {
    if (census.day !== today) return false;
    const present = await this.#source.stamp();
    if (present !== undefined) return present === stamp;
    return Date.parse(now) - Date.parse(census.asOf) < freshMs;
  }

  #read(moment: Moment): Promise<Kept> {
    this.#reading ??= this.#readAnew(moment).finally(() => (this.#reading = undefined));
    return this.#reading;
  }

  async #readAnew(moment: Moment): Promise<Kept> {
    const started = process.threadCpuUsage();
    // Before the rows: what is written while they are read makes the next asker read again.
    const stamp = await this.#source.stamp();
    const census = await this.#source.read(moment);
    this.#kept = { census, stamp, readMs: cpuMs(process.threadCpuUsage(started)) };
    return this.#kept;
  }
}

function cpuMs({ user, system }: { user: number; system: number }): number {
  return (user + system) / 1000;
}
