import type { NamePool } from './name-pool.ts';
import type { Form, Slot } from './slot.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Where in a name something stands, a bit for each place, and how much of a match it is. */
export type Found = { places: number; weight: number; corrected: string | undefined };

/** A form with its words as the pool numbers them. */
type SoughtForm = {
  how: Form['how'];
  words: number[];
  /** For a beginning: the words that begin so. */
  begun: ReadonlySet<number>;
  weight: number;
  corrected: string | undefined;
};

/** From so much of a match on, the words of a phrase are not looked for one by one. */
const goodEnough = 0.9;
const noBeginning: ReadonlySet<number> = new Set();

/** What a slot asks for, ready to be looked for in one name after the other. */
export class SoughtSlot {
  readonly slot: Slot;
  /** The best first, the ones that stand in no name at all left out. */
  readonly #forms: SoughtForm[];
  readonly #inner: SoughtSlot[];

  constructor(slot: Slot, names: NamePool, vocabulary: Vocabulary) {
    this.slot = slot;
    this.#forms = slot.forms
      .flatMap((form) => soughtForm(form, names, vocabulary) ?? [])
      .sort((one, other) => other.weight - one.weight);
    this.#inner = slot.inner.map((part) => new SoughtSlot(part, names, vocabulary));
  }

  /** The words by which the slot could be found. */
  words(): number[] {
    const own = this.#forms.flatMap(({ words, begun }) => [...words, ...begun]);
    return [...own, ...this.#inner.flatMap((part) => part.words())];
  }

  /** The words that the slot itself is written with. */
  ownWords(): number[] {
    return this.#forms.flatMap(({ how, words }) => (how === 'word' ? words : []));
  }

  /** The best way in which the slot stands between two places of the pool. */
  find(pool: Uint32Array, from: number, to: number): Found | undefined {
    const best = this.#findForm(pool, from, to);
    if (this.#inner.length === 0 || (best !== undefined && best.weight >= goodEnough)) return best;
    let places = 0;
    let least = 1;
    for (const part of this.#inner) {
      const found = part.find(pool, from, to);
      if (found === undefined) return best;
      places |= found.places;
      least = Math.min(least, found.weight);
    }
    const weight = goodEnough * least;
    return best !== undefined && best.weight >= weight ? best : { places, weight, corrected: undefined };
  }

  #findForm(pool: Uint32Array, from: number, to: number): Found | undefined {
    for (const form of this.#forms) {
      const places = placesOf(form, pool, from, to);
      if (places !== 0) return { places, weight: form.weight, corrected: form.corrected };
    }
    return undefined;
  }
}

function soughtForm(form: Form, names: NamePool, vocabulary: Vocabulary): SoughtForm | undefined {
  const { how, weight, corrected } = form;
  if (how === 'beginning') {
    const begun = vocabulary
      .wordsBeginning(form.words[0] ?? '')
      .flatMap((word) => names.words.find(word) ?? []);
    return { how, words: [], begun: new Set(begun), weight, corrected };
  }
  const words = form.words.flatMap((word) => names.words.find(word) ?? []);
  if (words.length < form.words.length) return undefined;
  return { how, words, begun: noBeginning, weight, corrected };
}

/** The first place of each word, as bits; 0 when the form does not stand there. */
function placesOf({ how, words, begun }: SoughtForm, pool: Uint32Array, from: number, to: number): number {
  switch (how) {
    case 'word':
      return placeOf(words[0] ?? 0, pool, from, to);
    case 'all':
      return placesOfAll(words, pool, from, to);
    case 'phrase':
      return placesOfPhrase(words, pool, from, to);
    case 'beginning':
      for (let at = from; at < to; at += 1) if (begun.has(pool[at] ?? 0)) return 1 << (at - from);
      return 0;
  }
}

function placeOf(word: number, pool: Uint32Array, from: number, to: number): number {
  for (let at = from; at < to; at += 1) if (pool[at] === word) return 1 << (at - from);
  return 0;
}

function placesOfAll(words: readonly number[], pool: Uint32Array, from: number, to: number): number {
  let places = 0;
  for (const word of words) {
    const place = placeOf(word, pool, from, to);
    if (place === 0) return 0;
    places |= place;
  }
  return places;
}

function placesOfPhrase(words: readonly number[], pool: Uint32Array, from: number, to: number): number {
  for (let at = from; at + words.length <= to; at += 1) {
    let length = 0;
    while (length < words.length && pool[at + length] === words[length]) length += 1;
    if (length === words.length) return ((1 << length) - 1) << (at - from);
  }
  return 0;
}
