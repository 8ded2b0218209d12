import { bitsIn } from '../bits.ts';
import { nameLength, otherLength, staticScoreOf, type NamePool } from './name-pool.ts';
import { slotWeights } from './readings.ts';
import type { Slot } from './slot.ts';
import { SoughtSlot } from './sought-slot.ts';
import type { Vocabulary } from './vocabulary.ts';

/** A word found elsewhere than in the name: in the category, the maker, the place or the description. */
const elsewhere = 0.35;
const describing = 0.5;
const sideBySide = 0.12;
const wholeName = 0.25;
const early = 0.12;
/** The static score runs to about 120; it orders equals and lifts nobody over a better match. */
const standing = 0.0006;

/** Words share this many marks, 8 KB that stay near the processor; whom a mark means is looked at again. */
const markCount = 4096;
/** Stands for words that a slot itself is written with, beside a bit for each of the 12 slots at most. */
const ownBit = 1 << 15;

/** A slot with what it is worth, and what it is worth where no name holds it. */
type Asked = { sought: SoughtSlot; worth: number; elsewhere: number };

/**
 * How well a row's names answer the slots: rare words count more, words of the name more than words elsewhere, words side
 * by side as they were typed more than scattered ones, and a name that says little else more than a long one. `isSure`
 * tells that every row matches every slot that does not merely describe, somewhere.
 */
export class NameScorer {
  readonly #names: NamePool;
  readonly #asked: Asked[];
  /** For each word, by its number's last bits, the slots that it may belong to. */
  readonly #marks = new Uint16Array(markCount);
  readonly #ownWords = new Set<number>();
  readonly #total: number;
  readonly #ended: (id: number) => number;
  /** The score of a name without any of the words. */
  readonly #least: number;

  /** `ended` says how much of a row's static score is for claims that are over. */
  constructor(
    names: NamePool,
    slots: readonly Slot[],
    isSure: boolean,
    vocabulary: Vocabulary,
    ended: (id: number) => number = () => 0,
  ) {
    const weights = slotWeights(slots, vocabulary.mostRows);
    this.#names = names;
    this.#ended = ended;
    this.#asked = slots.map((slot, index) => {
      const sought = new SoughtSlot(slot, names, vocabulary);
      for (const word of sought.words()) this.#mark(word, 1 << index);
      for (const word of sought.ownWords()) {
        this.#mark(word, ownBit);
        this.#ownWords.add(word);
      }
      const worth = (weights[index] ?? 0) * (slot.isDescribing ? describing : 1);
      const best = Math.max(0, ...slot.forms.map((form) => form.weight));
      return { sought, worth, elsewhere: isSure && !slot.isDescribing ? worth * elsewhere * best : 0 };
    });
    this.#total = Math.max(
      Number.MIN_VALUE,
      this.#asked.reduce((sum, { worth }) => sum + worth, 0),
    );
    this.#least = this.#asked.reduce((sum, asked) => sum + asked.elsewhere, 0) / this.#total;
  }

  /** The scores of rows, in their order. */
  scores(ids: Uint32Array): Float64Array {
    const scores = new Float64Array(ids.length);
    for (let at = 0; at < ids.length; at += 1) scores[at] = this.score(ids[at] ?? 0);
    return scores;
  }

  /** The score of one row, by the better one of its names. */
  score(id: number): number {
    const { rows } = this.#names;
    const from = rows[2 * id] ?? 0;
    const row = rows[2 * id + 1] ?? 0;
    const middle = from + nameLength(row);
    const to = middle + otherLength(row);
    let best = this.#scoreName(from, middle);
    if (to > middle) best = Math.max(best, this.#scoreName(middle, to));
    return best + (staticScoreOf(row) - this.#ended(id)) * standing;
  }

  /** The words by which a row was found instead of misspelt ones. */
  corrections(id: number): Map<Slot, string> {
    const { rows, pool } = this.#names;
    const first = rows[2 * id] ?? 0;
    const row = rows[2 * id + 1] ?? 0;
    const middle = first + nameLength(row);
    const last = middle + otherLength(row);
    const isOther = last > middle && this.#scoreName(middle, last) > this.#scoreName(first, middle);
    const [from, to] = isOther ? [middle, last] : [first, middle];
    const corrections = new Map<Slot, string>();
    for (const { sought } of this.#asked) {
      const word = sought.find(pool, from, to)?.corrected;
      if (word !== undefined) corrections.set(sought.slot, word);
    }
    return corrections;
  }

  #mark(word: number, bit: number): void {
    const at = word & (markCount - 1);
    this.#marks[at] = (this.#marks[at] ?? 0) | bit;
  }

  #scoreName(from: number, to: number): number {
    const { pool } = this.#names;
    let touched = 0;
    let covered = 0;
    for (let at = from; at < to; at += 1) {
      const word = pool[at] ?? 0;
      const mark = this.#marks[word & (markCount - 1)] ?? 0;
      touched |= mark;
      // A word said twice counts twice.
      if (mark >= ownBit && this.#ownWords.has(word)) covered |= 1 << (at - from);
    }
    if (touched === 0) return this.#least;
    let score = 0;
    let end = -2;
    for (let index = 0; index < this.#asked.length; index += 1) {
      const asked = this.#asked[index];
      if (asked === undefined) continue;
      const found = (touched & (1 << index)) === 0 ? undefined : asked.sought.find(pool, from, to);
      if (found === undefined) {
        score += asked.elsewhere;
        continue;
      }
      const { places } = found;
      const first = 31 - Math.clz32(places & -places);
      covered |= places;
      score += asked.worth * (found.weight + early * Math.max(0, 1 - first / 8));
      if (first === end + 1) score += asked.worth * sideBySide;
      end = 31 - Math.clz32(places);
    }
    return score / this.#total + (bitsIn(covered) / (to - from)) * wholeName;
  }
}
