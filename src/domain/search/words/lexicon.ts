import { wordsInOrder } from '../query-words.ts';

/** A row of `search_words`: kind, word, meaning. */
export type WordRow = readonly [kind: string, word: string, meaning: string];
/** Names of a category: in Indonesian, in English, and its other words. */
export type CategoryNames = readonly [name: string, nameEn: string, aliases: readonly string[]];

/** Another way to say a phrase, with how much of a match it is. */
export type Meaning = { words: readonly string[]; weight: number };

const same = 0.95;
const meant = 0.9;
const broader = 0.7;
const longestPhrase = 4;
/** A word that begins so many names of categories names a kind itself: `keripik`, `tas`. */
const namesThatMakeAKind = 3;

/** The words of the lists and of the categories, ready to be asked. */
export class Lexicon {
  readonly #meanings = new Map<string, Map<string, number>>();
  readonly #broader = new Map<string, Set<string>>();
  readonly #describing = new Set<string>();
  readonly #skipped = new Set<string>();
  readonly #kinds = new Set<string>();
  /** Words with which the name of any kind begins. */
  readonly #firstWords = new Set<string>();
  readonly #words = new Set<string>();
  readonly #real: ReadonlySet<string>;

  /** `real` are words of the language, as the official list of trades writes them. */
  constructor(
    rows: readonly WordRow[],
    categories: readonly CategoryNames[],
    real: ReadonlySet<string> = new Set(),
  ) {
    this.#real = real;
    this.#readRows(rows);
    for (const names of categories) this.#readCategory(names);
    this.#readKinds(categories);
    for (const phrase of [...this.#meanings.keys(), ...this.#broader.keys()]) {
      for (const word of phrase.split(' ')) this.#words.add(word);
    }
  }

  /** Other ways to say a phrase. */
  meanings(phrase: string): Meaning[] {
    const found = this.#meanings.get(phrase) ?? [];
    return [...found].map(([meaning, weight]) => ({ words: meaning.split(' '), weight }));
  }

  /** The category that a phrase belongs to, for phrases that nothing else is known by. */
  broaderMeanings(phrase: string): Meaning[] {
    return [...(this.#broader.get(phrase) ?? [])].map((meaning) => ({
      words: meaning.split(' '),
      weight: broader,
    }));
  }

  /** Whether it narrows but names no product: `murah`, `hajatan`. */
  describes(phrase: string): boolean {
    return this.#describing.has(phrase);
  }

  /** Whether it says nothing in a shop: `yang`, `untuk`. */
  isSkipped(word: string): boolean {
    return this.#skipped.has(word);
  }

  /**
   * Whether it is a word as it stands: `helm` is no slip for `hem`, and who wants one is not served with the other. Of
   * short ones only what can be spoken: the list abbreviates too (`jpt`).
   */
  isReal(word: string): boolean {
    return this.#real.has(word) && (word.length > 3 || /^[^aeiou]?[aeiou]/.test(word));
  }

  /** Whether it names a kind of product by itself: `keripik`, `jasa jahit`. */
  isKind(phrase: string): boolean {
    return this.#kinds.has(phrase);
  }

  /** The kinds that a foreign word may stand for. */
  foreignMeanings(phrase: string): string[] {
    return this.meanings(phrase).flatMap(({ words, weight }) => (weight === meant ? words.join(' ') : []));
  }

  /** Whether the name of some kind of product begins so. */
  mayBeKind(phrase: string): boolean {
    return this.#kinds.has(phrase) || this.#firstWords.has(phrase);
  }

  /** The length of the longest known phrase that begins at a place, in words; 1 when none is longer. */
  phraseLength(words: readonly string[], from: number): number {
    for (let length = Math.min(longestPhrase, words.length - from); length > 1; length -= 1) {
      const phrase = words.slice(from, from + length).join(' ');
      if (this.#meanings.has(phrase) || this.#broader.has(phrase) || this.#describing.has(phrase))
        return length;
    }
    return 1;
  }

  /** The words that the lists know, also those that no product holds. */
  words(): Iterable<string> {
    return this.#words;
  }

  #readRows(rows: readonly WordRow[]): void {
    const groups = new Map<string, Set<string>>();
    for (const [kind, word, meaning] of rows) {
      if (kind === 'describes') this.#describing.add(word);
      else if (kind === 'skip') this.#skipped.add(word);
      else if (kind === 'means') this.#add(word, meaning, meant);
      else groups.set(word, (groups.get(word) ?? new Set([word])).add(meaning));
    }
    for (const group of groups.values()) {
      for (const word of group) for (const other of group) this.#add(word, other, same);
    }
  }

  #readCategory([name, nameEn, aliases]: CategoryNames): void {
    const own = partsOf(name);
    for (const english of partsOf(nameEn)) for (const part of own) this.#add(english, part, meant);
    for (const alias of aliases) {
      const phrase = wordsInOrder(alias).join(' ');
      if (own.includes(phrase)) continue;
      const known = this.#broader.get(phrase) ?? new Set<string>();
      for (const part of own) known.add(part);
      this.#broader.set(phrase, known);
    }
  }

  #readKinds(categories: readonly CategoryNames[]): void {
    const begun = new Map<string, number>();
    for (const [name, , aliases] of categories) {
      for (const phrase of [...partsOf(name), ...aliases.map((alias) => wordsInOrder(alias).join(' '))]) {
        this.#kinds.add(phrase);
        const [first = ''] = phrase.split(' ');
        this.#firstWords.add(first);
        begun.set(first, (begun.get(first) ?? 0) + 1);
      }
    }
    for (const [word, count] of begun) if (count >= namesThatMakeAKind) this.#kinds.add(word);
  }

  #add(word: string, meaning: string, weight: number): void {
    if (word === meaning || word === '' || meaning === '') return;
    const known = this.#meanings.get(word) ?? new Map<string, number>();
    known.set(meaning, Math.max(weight, known.get(meaning) ?? 0));
    this.#meanings.set(word, known);
  }
}

/** `Kue, roti & dodol` names three things. */
function partsOf(name: string): string[] {
  return name
    .replaceAll(/\(.*?\)/g, ' ')
    .split(/[,&/]/)
    .map((part) => wordsInOrder(part).join(' '))
    .filter((part) => part !== '');
}
