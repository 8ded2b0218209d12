import type { Lexicon } from './lexicon.ts';
import type { Form } from './slot.ts';
import { respellings } from './respellings.ts';
import { stemsOf } from './stems.ts';
import type { Vocabulary } from './vocabulary.ts';

type Words = { lexicon: Lexicon; vocabulary: Vocabulary };

/** One letter begins almost everything. */
const shortestBeginning = 2;
const shortestStem = 4;
const shortestPart = 2;
/** What stands elsewhere in a name is a word of its own and no syllable. */
const shortestWord = 3;
const mostForms = 16;

/**
 * All ways to write a word: itself, its spelling variants, synonyms and translations, and, for a word that no product
 * holds, what it may be a part or a form of. Only ways that some product uses are kept beside the word itself, which may
 * have been written a moment ago.
 */
export function wordForms(word: string, known: Words, mayBeBeginning: boolean): Form[] {
  const { vocabulary } = known;
  const forms: Form[] = [{ words: [word], how: 'word', weight: 1 }, ...meaningForms(word, 1, known)];
  for (const singular of singulars(word)) {
    if (vocabulary.rows(singular) > 0) forms.push({ words: [singular], how: 'word', weight: 0.9 });
    forms.push(...meaningForms(singular, 0.95, known));
  }
  const isKnown = vocabulary.rows(word) > 0 || forms.length > 1;
  if (!isKnown) forms.push(...relatedForms(word, known, mayBeBeginning));
  return once(forms).slice(0, mostForms);
}

/** The ways to write what a misspelt word may have been. */
export function correctedForms(typed: string, known: Words, mostMistakes: number): Form[] {
  const near = known.vocabulary.near(typed, 8).filter(({ cost }) => cost <= mostMistakes);
  return near.flatMap(({ word, cost, rows }) => {
    const weight = 0.9 - cost * 0.12;
    const own: Form[] = rows > 0 ? [{ words: [word], how: 'word', weight }] : [];
    return [...own, ...meaningForms(word, weight, known)].map((form) => ({ ...form, corrected: word }));
  });
}

function meaningForms(word: string, factor: number, { lexicon, vocabulary }: Words): Form[] {
  const meanings = lexicon.meanings(word);
  const known = (words: readonly string[]) => words.every((each) => vocabulary.rows(each) > 0);
  const found = meanings.filter(({ words }) => known(words));
  const isNeeded = found.length === 0 && vocabulary.rows(word) === 0;
  const all = isNeeded ? lexicon.broaderMeanings(word).filter(({ words }) => known(words)) : found;
  return all.map(({ words, weight }) => ({
    words,
    how: words.length > 1 ? 'all' : 'word',
    weight: weight * factor,
  }));
}

/** For words that nothing holds: other spellings, beginnings, words written together, and light forms (`kuenya`). */
function relatedForms(word: string, known: Words, mayBeBeginning: boolean): Form[] {
  const { vocabulary } = known;
  const respelt = formsOf(respellings(word), 0.95, known);
  if (respelt.length > 0) return respelt;
  if (mayBeBeginning && word.length >= shortestBeginning && vocabulary.hasBeginning(word)) {
    return [{ words: [word], how: 'beginning', weight: 0.85 }];
  }
  return [...splitForms(word, vocabulary), ...formsOf(stemsOf(word), 0.85, known)];
}

function formsOf(words: readonly string[], weight: number, known: Words): Form[] {
  return words.flatMap((word): Form[] => {
    const own: Form[] = known.vocabulary.rows(word) > 0 ? [{ words: [word], how: 'word', weight }] : [];
    return [...own, ...meaningForms(word, weight, known)];
  });
}

/** `segiempat` is written `segi empat` too. */
function splitForms(word: string, vocabulary: Vocabulary): Form[] {
  return cutsOf(word, vocabulary, shortestPart).map((words) => ({ words, how: 'phrase', weight: 0.95 }));
}

/** Two words written as one that need not stand side by side. */
export function apartForms(word: string, vocabulary: Vocabulary): Form[] {
  return cutsOf(word, vocabulary, shortestWord).map((words) => ({ words, how: 'all', weight: 0.8 }));
}

/** The two likeliest ways to cut a word into two that products hold. */
function cutsOf(word: string, vocabulary: Vocabulary, shortest: number): string[][] {
  const cuts: { words: string[]; rows: number }[] = [];
  for (let at = shortest; at <= word.length - shortest; at += 1) {
    const words = [word.slice(0, at), word.slice(at)];
    const rows = Math.min(...words.map((part) => vocabulary.rows(part)));
    if (rows > 0) cuts.push({ words, rows });
  }
  return cuts
    .sort((one, other) => other.rows - one.rows)
    .slice(0, 2)
    .map(({ words }) => words);
}

/** English words in the plural. */
function singulars(word: string): string[] {
  if (word.length < shortestStem || !word.endsWith('s') || word.endsWith('ss')) return [];
  if (word.endsWith('ies')) return [`${word.slice(0, -3)}y`, word.slice(0, -1)];
  return word.endsWith('es') ? [word.slice(0, -1), word.slice(0, -2)] : [word.slice(0, -1)];
}

function once(forms: readonly Form[]): Form[] {
  const best = new Map<string, Form>();
  for (const form of forms) {
    const key = `${form.how}:${form.words.join(' ')}`;
    const known = best.get(key);
    if (known === undefined || known.weight < form.weight) best.set(key, form);
  }
  return [...best.values()];
}
