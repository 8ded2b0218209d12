import { findWords } from './claim-words.ts';

/** Part of a text; a marked one is a word of a rule. */
export type MarkedPart = { text: string; isMarked: boolean };

/** A text with the words of rules in it set apart, for those who look at it. */
export function markedParts(text: string, words: readonly string[]): MarkedPart[] {
  const found = findWords(text, words).toSorted((one, other) => one.from - other.from);
  const parts: MarkedPart[] = [];
  let at = 0;
  for (const { from, to } of found) {
    if (from < at) continue;
    if (from > at) parts.push({ text: text.slice(at, from), isMarked: false });
    parts.push({ text: text.slice(from, to), isMarked: true });
    at = to;
  }
  if (at < text.length) parts.push({ text: text.slice(at), isMarked: false });
  return parts;
}
