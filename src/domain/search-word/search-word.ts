import { holdsNik } from '#src/domain/import/nik.ts';
import { wordsInOrder } from '#src/domain/search/query-words.ts';

/**
 * What an officer can teach the search: that two words are the same (`kripik`, `keripik`), that one means the other but
 * not the other way round (`kicimpring`, `keripik singkong`), or that a word says nothing (`jual`).
 */
export const taughtKinds = ['same', 'means', 'skip'] as const;
export type TaughtKind = (typeof taughtKinds)[number];

export interface TaughtWord {
  kind: TaughtKind;
  /** Normalised as searches are. */
  word: string;
  meaning: string;
}

export type WordProblem = 'word_missing' | 'meaning_missing' | 'the_same' | 'too_long' | 'holds_nik';

/** A word of the lists is one word or a few. */
const mostWords = 4;
const longest = 60;

/** Reads a word with its meaning as typed. */
export function readTaughtWord(typed: {
  kind: string;
  word: string;
  meaning: string;
}): { ok: true; taught: TaughtWord } | { ok: false; problem: WordProblem } {
  const kind = taughtKinds.find((known) => known === typed.kind) ?? 'same';
  const word = wordsInOrder(typed.word);
  const meaning = kind === 'skip' ? [] : wordsInOrder(typed.meaning);
  if (word.length === 0) return { ok: false, problem: 'word_missing' };
  if (kind !== 'skip' && meaning.length === 0) return { ok: false, problem: 'meaning_missing' };
  const taught = { kind, word: word.join(' '), meaning: meaning.join(' ') };
  const isLong = Math.max(word.length, meaning.length) > mostWords;
  if (isLong || Math.max(taught.word.length, taught.meaning.length) > longest) {
    return { ok: false, problem: 'too_long' };
  }
  if (holdsNik(taught.word) || holdsNik(taught.meaning)) return { ok: false, problem: 'holds_nik' };
  return taught.word === taught.meaning ? { ok: false, problem: 'the_same' } : { ok: true, taught };
}
