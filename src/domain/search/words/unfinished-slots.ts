import { wordsInOrder } from '../query-words.ts';
import { correctedBesideOthers } from './corrections.ts';
import { nameLength, otherLength, type NamePool } from './name-pool.ts';
import { readSlots, type Words } from './read-slots.ts';
import type { Form, Slot } from './slot.ts';
import { saysNothing } from './typed-words.ts';
import { correctedForms, wordForms } from './word-forms.ts';

/** So many of the usual words that go on from what is typed are looked for. */
const mostEndings = 8;
const fewEndings = 3;
const mostForms = 24;

/** A text that is being typed: what the words before its last one ask for, and that word. */
export type Unfinished = { before: Slot[]; last: string };

/** A text in what is finished of it and what is not; undefined when it has no words. */
export function unfinished(text: string, known: Words): Unfinished | undefined {
  const words = wordsInOrder(text);
  const last = words.at(-1);
  if (last === undefined) return undefined;
  const before = words.slice(0, -1);
  // `mau cari sam`: nothing is asked for yet but what the last word becomes.
  const slots = before.every((word) => saysNothing(word, known)) ? [] : readSlots(before.join(' '), known);
  const corrected = correctedBesideOthers(slots, known) ?? slots;
  return { before: corrected.map((slot) => ({ ...slot, isDescribing: false })), last };
}

/** How names go on: the words, the usual ones first, and the rows, in the order in which they were given. */
export type GoingOn = { words: string[]; ids: number[] };

/**
 * How names of these rows go on as the last word of a text begins: beside `kopi` that is `bubuk` and not what most names
 * have that begin with b.
 */
export function goingOn(rowIds: readonly number[], last: string, { words, pool, rows }: NamePool): GoingOn {
  const counts = new Map<number, number>();
  const ids = rowIds.filter((id) => {
    const from = rows[2 * id] ?? 0;
    const row = rows[2 * id + 1] ?? 0;
    const to = from + nameLength(row) + otherLength(row);
    let goesOn = false;
    for (let at = from; at < to; at += 1) {
      const word = pool[at] ?? 0;
      const count = counts.get(word) ?? (words.text(word).startsWith(last) ? 0 : -1);
      counts.set(word, count === -1 ? -1 : count + 1);
      goesOn ||= count !== -1;
    }
    return goesOn;
  });
  const usual = [...counts].filter(([, count]) => count > 0).sort(([, one], [, other]) => other - one);
  return { words: usual.slice(0, mostEndings).map(([word]) => words.text(word)), ids };
}

/**
 * What the last word of a text may become: the words that stand `beside` the others, the usual words that begin so, or
 * near ones where none does. Undefined when nothing goes on from it.
 */
export function endingSlot(last: string, known: Words, beside: readonly string[]): Slot | undefined {
  const usual = known.vocabulary
    .beginningWith(last, mostEndings)
    .filter(({ rows }) => rows > 0)
    .map(({ word }) => word);
  const endings = [...new Set([...beside, ...usual])].map((word): Form => ({
    words: [word],
    how: 'word',
    weight: word === last ? 1 : 0.95,
  }));
  const variants = wordForms(last, known, false).slice(1);
  // `krip` goes on to `kripik`, which products may only know as `keripik`.
  const listed = endings.length >= fewEndings ? [] : known.vocabulary.beginningWith(last, mostEndings);
  const meant = listed.flatMap(({ word }) => wordForms(word, known, false).slice(1));
  const forms = [...endings, ...variants, ...meant].slice(0, mostForms);
  const found = forms.length > 0 ? forms : correctedForms(last, known, 1.4);
  const [first] = found;
  if (first === undefined) return undefined;
  const rows = Math.max(...found.map(({ words: [word = ''] }) => known.vocabulary.rows(word)));
  return {
    ...{ text: last, forms: found, inner: [], rows },
    ...{ isDescribing: false, isKind: false, isForeignKind: false, isUnknown: false, isGuessed: false },
  };
}
