import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { now } from '#src/platform/clock.server.ts';
import { log } from '#src/platform/log.server.ts';
import type { Handler } from '#src/server/handler.ts';
import { ChangeWatch, type Changes, type ReadChanges } from './change-watch.ts';
import { judge, nextMidnight } from './keeping.ts';
import { Page } from './page.ts';
import { PageStore } from './page-store.ts';
import { isForEveryone, isReading } from './personal.ts';
import { pathOf, publicAddress, type PublicPages } from './public-page.ts';
import { renderForEveryone, type Rendered } from './rendering.ts';

export interface PageCacheOptions {
  pages: readonly PublicPages[];
  readChanges: ReadChanges;
  /** Our own host, which pages are rendered for whatever Host a request names. */
  host: string;
  limitBytes?: number;
}

/** About 700 pages with their three encodings; the search index of a city needs ten times as much. */
const defaultLimit = 64 * 1024 * 1024;

/** A rendering that others may wait for. */
interface Rendering {
  /** The page for everyone, or undefined when each reader must get one of their own. */
  page: Promise<Page | undefined>;
  /** How many changes had been told when it began: who comes after another one waits for a new rendering. */
  generation: number;
  /** What was dropped since it began, and so must not be kept. */
  dropped: Set<string> | 'everything';
}

/**
 * Public pages, rendered once for everyone and answered before Astro is entered, until what they show is changed or the
 * day in Tangerang ends. See docs/decisions/0009.
 */
export class PageCache {
  readonly #options: PageCacheOptions;
  readonly #store: PageStore;
  readonly #watch: ChangeWatch;
  readonly #renderings = new Map<string, Rendering>();
  #generation = 0;

  constructor(options: PageCacheOptions) {
    this.#options = options;
    this.#store = new PageStore(options.limitBytes ?? defaultLimit);
    this.#watch = new ChangeWatch(options.readChanges, (tags) => {
      this.drop(tags);
    });
  }

  get bytes(): number {
    return this.#store.bytes;
  }

  get size(): number {
    return this.#store.size;
  }

  /** Answers what is in the cache, and leaves everything else to the next link. */
  readonly kept: Handler = (request, response, next) => {
    if (this.#watch.isWriting || !isForEveryone(request)) return next();
    const address = publicAddress(request.url ?? '', this.#options.pages);
    const page = address === undefined ? undefined : this.#store.find(address, now().getTime());
    if (page === undefined) return next();
    page.send(request, response);
    return undefined;
  };

  /** Answers public pages, through `pages` when they are not in the cache; leaves the rest to the next link. */
  handler(pages: RequestListener): Handler {
    return (request, response, next) => {
      if (!isReading(request)) this.#watch.noteWrite(response);
      if (!isForEveryone(request)) return next();
      const address = publicAddress(request.url ?? '', this.#options.pages);
      if (address === undefined) return next();
      return this.#answer(address, pages, request, response, next);
    };
  }

  /** Forgets pages by what they show. */
  drop(tags: Changes['tags']): void {
    this.#generation += 1;
    if (tags === 'everything') this.#store.dropAll();
    else this.#store.dropTags(tags);
    for (const rendering of this.#renderings.values()) {
      if (tags === 'everything') rendering.dropped = tags;
      else if (rendering.dropped !== 'everything') for (const tag of tags) rendering.dropped.add(tag);
    }
  }

  /** Forgets the pages of a path, with every query. */
  dropPath(path: string): void {
    this.#generation += 1;
    this.#store.dropPath(path);
    for (const [address, rendering] of this.#renderings) {
      if (pathOf(address) === path) rendering.dropped = 'everything';
    }
  }

  /** Stops reading what changed. */
  close(): void {
    this.#watch.stop();
  }

  async #answer(
    address: string,
    pages: RequestListener,
    request: IncomingMessage,
    response: ServerResponse,
    next: () => void,
  ): Promise<void> {
    if (this.#watch.isWriting || !this.#watch.isKnown) await this.#watch.check();
    const page = this.#store.find(address, now().getTime()) ?? (await this.#rendered(address, pages));
    if (page === undefined) {
      next();
      return;
    }
    page.send(request, response);
  }

  #rendered(address: string, pages: RequestListener): Promise<Page | undefined> {
    const running = this.#renderings.get(address);
    if (running?.generation === this.#generation) return running.page;
    const rendering: Rendering = {
      page: Promise.resolve(undefined),
      generation: this.#generation,
      dropped: this.#watch.isKnown ? new Set() : 'everything',
    };
    rendering.page = this.#render(address, pages, rendering).finally(() => {
      if (this.#renderings.get(address) === rendering) this.#renderings.delete(address);
    });
    this.#renderings.set(address, rendering);
    return rendering.page;
  }

  async #render(address: string, pages: RequestListener, rendering: Rendering): Promise<Page | undefined> {
    const beganAt = now().getTime();
    const midnight = nextMidnight();
    const rendered = await this.#renderOrTell(address, pages);
    if (rendered === undefined) return undefined;
    const verdict = judge(rendered, beganAt, midnight);
    if (verdict.kind === 'personal') return undefined;
    if (verdict.kind === 'shared' || isDropped(verdict.tags, rendering.dropped)) return new Page(rendered);
    const { tags, until } = verdict;
    const bytes = rendered.body.length;
    return this.#store.keep({ address, tags, until, bytes }, (onGrowth) => new Page(rendered, onGrowth));
  }

  /** What broke off in the middle is told in the log and is nobody's answer: each reader gets a try of their own. */
  async #renderOrTell(address: string, pages: RequestListener): Promise<Rendered | undefined> {
    try {
      return await renderForEveryone(address, this.#options.host, pages);
    } catch (error) {
      log.error({ err: error, path: pathOf(address) }, 'a public page broke off');
      return undefined;
    }
  }
}

function isDropped(tags: readonly string[], dropped: Set<string> | 'everything'): boolean {
  return dropped === 'everything' || tags.some((tag) => dropped.has(tag));
}
