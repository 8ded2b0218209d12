import { countFacets, type Narrowed, type Narrowing } from './count-facets.ts';
import type { FacetColumns } from './facet-columns.ts';

/** Enough for the filters that people use; the rows of 64 of them at 500,000 products are some 30 MB at most. */
const rowsKept = 8_000_000;

/**
 * What browsing without a text gives, kept for each set of filters until the index changes: the same few are asked for
 * all day long.
 */
export class Browsing {
  readonly #kept = new Map<string, Narrowed>();
  #rows = 0;
  #version = -1;

  /** The rows and counts for these filters in the columns of that version. */
  narrow(columns: FacetColumns, version: number, narrowing: Narrowing): Narrowed {
    if (version !== this.#version) this.#forget(version);
    const key = JSON.stringify([
      narrowing.today,
      narrowing.priceMin ?? null,
      narrowing.priceMax ?? null,
      Object.entries(narrowing.chosen).sort(([one], [other]) => (one < other ? -1 : 1)),
    ]);
    const known = this.#kept.get(key);
    const narrowed = known ?? countFacets(columns, undefined, narrowing);
    // Whatever is used goes to the end; what nobody has used for longest stands first.
    this.#kept.delete(key);
    this.#kept.set(key, narrowed);
    if (known === undefined) this.#rows += narrowed.matches.length + 1000;
    this.#makeRoom();
    return narrowed;
  }

  #makeRoom(): void {
    for (const [key, { matches }] of this.#kept) {
      if (this.#rows <= rowsKept) return;
      this.#kept.delete(key);
      this.#rows -= matches.length + 1000;
    }
  }

  #forget(version: number): void {
    this.#kept.clear();
    this.#rows = 0;
    this.#version = version;
  }
}
