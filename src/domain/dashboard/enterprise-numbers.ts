import type { CensusRows } from './census-rows.ts';

/** Finds the place of an UMKM in the columns by its number, or by that of an entry that was merged into it. */
export class EnterpriseNumbers {
  readonly #places = new Map<number, number>();
  readonly #into: Map<number, number>;

  constructor(enterprises: CensusRows['enterprises'], merges: CensusRows['merges']) {
    this.#into = new Map(merges);
    for (const [id] of enterprises) if (!this.isMerged(id)) this.#places.set(id, this.#places.size);
  }

  /** Whether it counts with another one. */
  isMerged(id: number): boolean {
    return this.#into.has(id);
  }

  /** -1 when there is none, as for entries that were merged in a circle. */
  place(id: number): number {
    let last = id;
    for (let merges = 0; merges <= this.#into.size; merges += 1) {
      const next = this.#into.get(last);
      if (next === undefined) return this.#places.get(last) ?? -1;
      last = next;
    }
    return -1;
  }
}
