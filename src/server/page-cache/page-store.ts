import type { Page } from './page.ts';
import { pathOf } from './public-page.ts';

/** A page with its place in the store. */
interface Kept {
  address: string;
  page: Page;
  tags: readonly string[];
  until: number;
  bytes: number;
  segment: Segment;
}

/** Pages in the order in which they were last asked for. */
class Segment {
  readonly pages = new Map<string, Kept>();
  bytes = 0;
}

/** What an entry costs beside its bytes: the objects around them. */
const overhead = 2_000;

/**
 * Keeps pages within a limit of memory. A page that nobody has asked for again stands in a quarter of it, and only the
 * others can drive a page out of the rest: a flood of searches that differ each time cannot empty the cache of what
 * people read.
 */
export class PageStore {
  readonly #limit: number;
  readonly #seenOnce = new Segment();
  readonly #inUse = new Segment();
  readonly #byTag = new Map<string, Set<Kept>>();

  constructor(limitBytes: number) {
    this.#limit = limitBytes;
  }

  /** How much memory the pages take. */
  get bytes(): number {
    return this.#seenOnce.bytes + this.#inUse.bytes;
  }

  get size(): number {
    return this.#seenOnce.pages.size + this.#inUse.pages.size;
  }

  /** The page kept for an address, unless its time is over at `at`. */
  find(address: string, at: number): Page | undefined {
    const kept = this.#inUse.pages.get(address) ?? this.#seenOnce.pages.get(address);
    if (kept === undefined) return undefined;
    if (at >= kept.until) {
      this.#remove(kept);
      return undefined;
    }
    this.#place(kept, this.#inUse);
    this.#trim();
    return kept.page;
  }

  /** Keeps a page made by `make`, which is handed what to call when the page grows. */
  keep(
    {
      address,
      tags,
      until,
      bytes,
    }: { address: string; tags: readonly string[]; until: number; bytes: number },
    make: (onGrowth: (bytes: number) => void) => Page,
  ): Page {
    this.#removeAddress(address);
    const page = make((more) => {
      this.#grow(kept, more);
    });
    const kept: Kept = { address, page, tags, until, bytes: bytes + overhead, segment: this.#seenOnce };
    this.#place(kept, this.#seenOnce);
    for (const tag of tags) this.#tagged(tag).add(kept);
    this.#trim();
    return page;
  }

  /** Forgets every page that has one of the tags. */
  dropTags(tags: Iterable<string>): void {
    for (const tag of tags) for (const kept of this.#byTag.get(tag) ?? []) this.#remove(kept);
  }

  /** Forgets the pages of a path with every query. */
  dropPath(path: string): void {
    for (const { pages } of [this.#seenOnce, this.#inUse]) {
      for (const kept of pages.values()) if (pathOf(kept.address) === path) this.#remove(kept);
    }
  }

  dropAll(): void {
    for (const segment of [this.#seenOnce, this.#inUse]) {
      segment.pages.clear();
      segment.bytes = 0;
    }
    this.#byTag.clear();
  }

  #tagged(tag: string): Set<Kept> {
    const known = this.#byTag.get(tag) ?? new Set<Kept>();
    this.#byTag.set(tag, known);
    return known;
  }

  /** Makes the page the last one of a segment to be given up. */
  #place(kept: Kept, segment: Segment): void {
    this.#take(kept);
    kept.segment = segment;
    segment.pages.set(kept.address, kept);
    segment.bytes += kept.bytes;
  }

  #take(kept: Kept): void {
    if (kept.segment.pages.get(kept.address) !== kept) return;
    kept.segment.pages.delete(kept.address);
    kept.segment.bytes -= kept.bytes;
  }

  #grow(kept: Kept, bytes: number): void {
    const isHere = kept.segment.pages.get(kept.address) === kept;
    kept.bytes += bytes;
    if (!isHere) return;
    kept.segment.bytes += bytes;
    this.#trim();
  }

  #trim(): void {
    const most = this.#limit * 0.75;
    while (this.#inUse.bytes > most) this.#place(first(this.#inUse), this.#seenOnce);
    while (this.#seenOnce.bytes > this.#limit - most) this.#remove(first(this.#seenOnce));
  }

  #removeAddress(address: string): void {
    const kept = this.#inUse.pages.get(address) ?? this.#seenOnce.pages.get(address);
    if (kept !== undefined) this.#remove(kept);
  }

  #remove(kept: Kept): void {
    this.#take(kept);
    for (const tag of kept.tags) {
      const tagged = this.#byTag.get(tag);
      tagged?.delete(kept);
      if (tagged?.size === 0) this.#byTag.delete(tag);
    }
  }
}

function first({ pages }: Segment): Kept {
  const [kept] = pages.values();
  if (kept === undefined) throw new Error('A segment without pages takes bytes.');
  return kept;
}
