import { wordsInOrder } from '../query-words.ts';
import { readSlots, type Words } from './read-slots.ts';
import type { Form, Slot } from './slot.ts';
import { correctedForms, wordForms } from './word-forms.ts';

/** So many of the usual words that go on from what is typed are looked for. */
const mostEndings = 8;
const fewEndings = 3;
const mostForms = 16;

/**
 * What a text asks for whose last word is not finished: the words before it as in a search, and for the last one the usual
 * words that begin so, or near ones where none does. None when nothing goes on from it.
 */
export function unfinishedSlots(text: string, known: Words): Slot[] {
  const words = wordsInOrder(text);
  const last = words.at(-1);
  if (last === undefined) return [];
  const before = words.length > 1 ? readSlots(words.slice(0, -1).join(' '), known) : [];
  const endings = known.vocabulary
    .beginningWith(last, mostEndings)
    .filter(({ rows }) => rows > 0)
    .map(({ word }): Form => ({ words: [word], how: 'word', weight: word === last ? 1 : 0.95 }));
  const variants = wordForms(last, known, false).slice(1);
  // `krip` goes on to `kripik`, which products may only know as `keripik`.
  const listed = endings.length >= fewEndings ? [] : known.vocabulary.beginningWith(last, mostEndings);
  const meant = listed.flatMap(({ word }) => wordForms(word, known, false).slice(1));
  const forms = [...endings, ...variants, ...meant].slice(0, mostForms);
  const found = forms.length > 0 ? forms : correctedForms(last, known, 1.4);
  const [first] = found;
  if (first === undefined) return [];
  const rows = Math.max(...found.map(({ words: [word = ''] }) => known.vocabulary.rows(word)));
  const ending: Slot = {
    ...{ text: last, forms: found, inner: [], rows },
    ...{ isDescribing: false, isKind: false, isForeignKind: false, isUnknown: false, isGuessed: false },
  };
  return [...before.map((slot) => ({ ...slot, isDescribing: false })), ending];
}
