import { bitsIn } from '../bits.ts';
import { costOf, isShortened, isShortFor } from './mistakes.ts';
import { soundOf } from './sound.ts';

/** A word that may have been meant: how far it is from the one typed, and in how many rows it stands. */
export type NearWord = { word: string; cost: number; rows: number };

/** Comes after every letter of a word. */
const lastLetter = '\u{FFFF}';
const shortestCorrected = 2;
const longestCorrected = 30;
/** From so many letters on two mistakes are forgiven. */
const longWord = 6;

/**
 * All words of an index with the number of rows that hold each, in order. Looking for near ones goes through all of them
 * with a mask of letters first: 100,000 words take about a millisecond, and nothing is kept beside the words.
 */
export class Vocabulary {
  readonly #words: string[] = [];
  readonly #rows: Uint32Array;
  readonly #letters: Uint32Array;
  /** The length of each word and its first letter: most are ruled out without being looked at. */
  readonly #lengths: Uint8Array;
  readonly #firsts: Uint16Array;
  /** About how many rows there are: the most that any word stands in. */
  readonly mostRows: number;

  constructor(entries: readonly (readonly [string, number])[]) {
    const sorted = entries.toSorted(([one], [other]) => (one < other ? -1 : 1));
    this.#rows = new Uint32Array(sorted.length);
    this.#letters = new Uint32Array(sorted.length);
    this.#lengths = new Uint8Array(sorted.length);
    this.#firsts = new Uint16Array(sorted.length);
    let most = 0;
    sorted.forEach(([word, rows], index) => {
      this.#words.push(word);
      this.#rows[index] = rows;
      this.#letters[index] = lettersOf(word);
      this.#lengths[index] = Math.min(word.length, 255);
      this.#firsts[index] = word.charCodeAt(0);
      most = Math.max(most, rows);
    });
    this.mostRows = most;
  }

  get size(): number {
    return this.#words.length;
  }

  /** In how many rows a word stands; 0 when it is unknown, and for words that only the lists of words know. */
  rows(word: string): number {
    const at = this.#firstFrom(word);
    return this.#words[at] === word ? (this.#rows[at] ?? 0) : 0;
  }

  /** Whether any word begins so. */
  hasBeginning(beginning: string): boolean {
    return this.#words[this.#firstFrom(beginning)]?.startsWith(beginning) === true;
  }

  /** The words that begin so. */
  wordsBeginning(beginning: string): string[] {
    return this.#words.slice(this.#firstFrom(beginning), this.#firstFrom(beginning + lastLetter));
  }

  /** The words that begin so and stand in most rows; thousands begin with one letter. */
  beginningWith(beginning: string, most: number): NearWord[] {
    const to = this.#firstFrom(beginning + lastLetter);
    const best: number[] = [];
    let least = -1;
    for (let at = this.#firstFrom(beginning); at < to; at += 1) {
      const rows = this.#rows[at] ?? 0;
      if (best.length === most && rows <= least) continue;
      const place = best.findIndex((other) => (this.#rows[other] ?? 0) < rows);
      best.splice(place === -1 ? best.length : place, 0, at);
      if (best.length > most) best.pop();
      least = this.#rows[best.at(-1) ?? at] ?? 0;
    }
    return best.map((at) => ({ word: this.#words[at] ?? '', cost: 0, rows: this.#rows[at] ?? 0 }));
  }

  /**
   * The words that may have been meant, nearest first, then the usual ones: one mistake in three to five letters, two in
   * longer ones that begin alike. Words with digits are names of models: never corrected.
   */
  near(typed: string, most: number): NearWord[] {
    const isCorrectable =
      typed.length >= shortestCorrected && typed.length <= longestCorrected && /^\p{L}+$/u.test(typed);
    if (!isCorrectable) return [];
    const furthest = typed.length >= longWord ? 2 : typed.length > 2 ? 1 : 0;
    const letters = lettersOf(typed);
    const isShort = isShortened(typed);
    const sound = soundOf(typed);
    const found: (NearWord & { order: number })[] = [];
    const first = typed.charCodeAt(0);
    for (let at = 0; at < this.#words.length; at += 1) {
      const beginsAlike = this.#firsts[at] === first;
      const length = this.#lengths[at] ?? 0;
      // What begins otherwise has one mistake already that people rarely make.
      const mostMistakes = beginsAlike ? furthest : Math.min(furthest, 1);
      const isNearInLength = Math.abs(length - typed.length) <= mostMistakes;
      const maySpell = isShort && beginsAlike && length > typed.length + 1;
      if (!isNearInLength && !maySpell) continue;
      const rows = this.#rows[at] ?? 0;
      if (maySpell && rows > 0 && mayShorten(letters, this.#letters[at] ?? 0)) {
        const word = this.#words[at] ?? '';
        if (isShortFor(typed, word)) {
          found.push({ word, cost: 1, rows, order: 1 - Math.log10(rows + 1) / 10 });
          continue;
        }
      }
      // Each mistake changes at most two letters of the set.
      if (!isNearInLength || bitsIn((this.#letters[at] ?? 0) ^ letters) > mostMistakes * 2) continue;
      const word = this.#words[at] ?? '';
      if (word === typed) continue;
      const near = costOf(typed, word, mostMistakes, sound);
      if (near === undefined) continue;
      // A word that only the lists know is a weaker guess than one that products bear.
      const cost = near + (rows === 0 ? 0.3 : 0);
      found.push({ word, cost, rows, order: cost - Math.log10(rows + 1) / 10 });
    }
    return found
      .sort((one, other) => one.order - other.order)
      .slice(0, most)
      .map(({ word, cost, rows }) => ({ word, cost, rows }));
  }

  #firstFrom(word: string): number {
    let low = 0;
    let high = this.#words.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.#words[middle] ?? '') < word) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

const silent = lettersOf('aeioun');

/** Whether one set of letters is the other without some vowels; rules most words out at once. */
function mayShorten(short: number, long: number): boolean {
  return (short & ~long) === 0 && (long & ~short & ~silent) === 0;
}

function lettersOf(word: string): number {
  let letters = 0;
  for (let at = 0; at < word.length; at += 1) {
    const code = word.charCodeAt(at);
    letters |= 1 << (code >= 97 && code <= 122 ? code - 97 : code >= 48 && code <= 57 ? 26 : 27);
  }
  return letters >>> 0;
}
