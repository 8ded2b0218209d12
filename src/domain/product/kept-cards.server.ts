import { database, type Database } from '#db/client.ts';
import { readChangedTags } from '#src/domain/page/changed-tags.queries.server.ts';
import { pageTags } from '#src/domain/page/page-tags.ts';
import type { ProductCard } from './product.ts';

type ReadCards = (ids: readonly number[], today: string) => Promise<ProductCard[]>;

/** About 22 MB; what people search for and scroll through comes back to the same thousands of products. */
const mostKept = 20_000;

/**
 * Cards in memory. Each reading first asks what was written since the last one, by this process or another, and forgets
 * those cards: 0.03 ms, while reading and making the 24 cards of a page takes 1 ms. All are forgotten with the day, as
 * claims end.
 */
class KeptCards {
  readonly #read: ReadCards;
  readonly #cards = new Map<number, ProductCard>();
  #position: string | undefined;
  #today = '';

  constructor(read: ReadCards) {
    this.#read = read;
  }

  async list(ids: readonly number[], today: string): Promise<ProductCard[]> {
    const position = await this.#forgetChanged(today);
    const found = new Map(ids.flatMap((id) => this.#known(id)));
    const missing = ids.filter((id) => !found.has(id));
    if (missing.length > 0) {
      for (const card of await this.#read(missing, today)) {
        found.set(card.id, card);
        // What was read before a change that has been told meanwhile may be what it was before.
        if (position === this.#position && today === this.#today) this.#keep(card);
      }
    }
    return ids.flatMap((id) => found.get(id) ?? []);
  }

  async #forgetChanged(today: string): Promise<string> {
    const { position, tags } = await readChangedTags(this.#position);
    if (today !== this.#today || tags === 'everything') this.#cards.clear();
    else if (tags.length > 0) this.#forget(new Set(tags));
    this.#position = position;
    this.#today = today;
    return position;
  }

  #forget(tags: ReadonlySet<string>): void {
    for (const { id, enterprise } of this.#cards.values()) {
      if (tags.has(pageTags.product(id)) || tags.has(pageTags.enterprise(enterprise.id)))
        this.#cards.delete(id);
    }
  }

  #known(id: number): [number, ProductCard][] {
    const card = this.#cards.get(id);
    if (card === undefined) return [];
    // The ones asked for last stand last.
    this.#cards.delete(id);
    this.#cards.set(id, card);
    return [[id, card]];
  }

  #keep(card: ProductCard): void {
    this.#cards.set(card.id, card);
    const [oldest] = this.#cards.keys();
    if (this.#cards.size > mostKept && oldest !== undefined) this.#cards.delete(oldest);
  }
}

const kept = new WeakMap<Database, KeptCards>();

/** The cards with these ids in their order, those that are in memory and unchanged from there, the others by `read`. */
export function keptCards(ids: readonly number[], today: string, read: ReadCards): Promise<ProductCard[]> {
  const current = database();
  const known = kept.get(current) ?? new KeptCards(read);
  kept.set(current, known);
  return known.list(ids, today);
}
