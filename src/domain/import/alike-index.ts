import { isWithinEdits } from '#src/domain/region/edit-distance.ts';
import { marksOf, slipsIn } from './alike-names.ts';

type Entry = { id: number; key: string; marks: string };

/**
 * Names among which those alike to one are found without comparing it with each: the same answer as `areAlike` gives
 * over all of them. A file of 2,000 rows was compared name by name with 25,000 UMKM for a minute and more.
 */
export class AlikeIndex {
  readonly #entries: Entry[] = [];
  readonly #byKey = new Map<string, number[]>();
  readonly #byWord = new Map<string, number[]>();
  readonly #byPair = new Map<string, number[]>();
  /** How many pairs of letters each entry shares with the name at hand; all zero between questions. */
  #shared = new Uint8Array(0);

  /** Takes in a name by its key; one id may have several. */
  add(id: number, key: string): void {
    if (key === '') return;
    const at = this.#entries.push({ id, key, marks: marksOf(key) }) - 1;
    note(this.#byKey, key, at);
    for (const word of new Set(key.split(' '))) note(this.#byWord, word, at);
    for (const pair of pairsOf(key)) note(this.#byPair, pair, at);
  }

  /** The ids of names alike to a key, each once: the same name first, then a part or a whole of it, then slips. */
  alikeTo(key: string, most: number): number[] {
    const found = new Set<number>();
    const take = (places: Iterable<number>): void => {
      for (const at of places) {
        if (found.size >= most) return;
        const entry = this.#entries[at];
        if (entry !== undefined) found.add(entry.id);
      }
    };
    if (key === '') return [];
    take(this.#byKey.get(key) ?? []);
    take(this.#holding(key));
    take(this.#within(key));
    if (found.size < most) take(this.#aSlipApart(key));
    return [...found];
  }

  /** Names that hold the whole key, by the word of it that the fewest names have. */
  *#holding(key: string): Iterable<number> {
    const places = key.split(' ').map((word) => this.#byWord.get(word) ?? []);
    const fewest = places.reduce((least, some) => (some.length < least.length ? some : least));
    for (const at of fewest) if (` ${this.#entries[at]?.key ?? ''} `.includes(` ${key} `)) yield at;
  }

  /** Names that the key holds, the longest first. */
  *#within(key: string): Iterable<number> {
    const words = key.split(' ');
    for (let length = words.length - 1; length > 0; length -= 1) {
      for (let from = 0; from + length <= words.length; from += 1) {
        yield* this.#byKey.get(words.slice(from, from + length).join(' ')) ?? [];
      }
    }
  }

  /** An edit changes three pairs of letters at the most, so that names which share too few need no comparison. */
  *#aSlipApart(key: string): Iterable<number> {
    const slips = slipsIn(key.length);
    if (slips === 0) return;
    const pairs = pairsOf(key);
    const least = Math.max(1, pairs.size - 3 * slips);
    const marks = marksOf(key);
    for (const at of this.#sharing(pairs, least)) {
      const other = this.#entries[at];
      if (other === undefined || other.marks !== marks) continue;
      const allowed = slipsIn(Math.min(key.length, other.key.length));
      if (isWithinEdits(key, other.key, allowed)) yield at;
    }
  }

  #sharing(pairs: ReadonlySet<string>, least: number): number[] {
    if (this.#shared.length < this.#entries.length) this.#shared = new Uint8Array(this.#entries.length);
    const shared = this.#shared;
    const enough: number[] = [];
    const lists = [...pairs].map((pair) => this.#byPair.get(pair) ?? []);
    for (const list of lists) {
      for (const at of list) {
        const count = (shared[at] ?? 0) + 1;
        shared[at] = count;
        if (count === least) enough.push(at);
      }
    }
    for (const list of lists) for (const at of list) shared[at] = 0;
    return enough.toSorted((a, b) => a - b);
  }
}

function note(places: Map<string, number[]>, word: string, at: number): void {
  const known = places.get(word);
  if (known === undefined) places.set(word, [at]);
  else known.push(at);
}

/** The pairs of letters that follow one another, each once; a name of more than 250 letters is told by its first ones. */
function pairsOf(key: string): Set<string> {
  const pairs = new Set<string>();
  for (let at = 1; at < Math.min(key.length, 250); at += 1) pairs.add(key.slice(at - 1, at + 1));
  return pairs;
}
