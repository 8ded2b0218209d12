import { hasLetter } from '../query-words.ts';
import type { Words } from './read-slots.ts';

/** `oleh2` is said twice, `kacang2an` too. */
export function unfolded(words: readonly string[], { vocabulary }: Words): string[] {
  return words.flatMap((word) => {
    const doubled = /^(\p{L}{2,})2\p{L}{0,3}$/u.exec(word)?.[1];
    return doubled === undefined || vocabulary.rows(word) > 0 ? [word] : [doubled, doubled];
  });
}

/** A blank may cut off what says nothing in itself: `me mory`, `monit or`. */
export function rejoined(words: readonly string[], known: Words): string[] {
  const { lexicon, vocabulary } = known;
  const isUnknown = (word: string) =>
    hasLetter(word) && vocabulary.rows(word) === 0 && lexicon.meanings(word).length === 0;
  const rest: string[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const [word = '', next = ''] = words.slice(at, at + 2);
    const isCut =
      (lexicon.isSkipped(word) && isUnknown(next) && !lexicon.isSkipped(next)) ||
      (lexicon.isSkipped(next) && isUnknown(word) && !lexicon.isSkipped(word));
    const isJoined = isCut && vocabulary.rows(word + next) > 0;
    rest.push(isJoined ? word + next : word);
    if (isJoined) at += 1;
  }
  return rest;
}

/** Whether a word says nothing in a shop, as it stands or by what its slang means. */
export function saysNothing(word: string, { lexicon, vocabulary }: Words): boolean {
  const meansNothing = () =>
    lexicon
      .meanings(word)
      .some(({ words: [meaning = '', ...more] }) => more.length === 0 && lexicon.isSkipped(meaning));
  return lexicon.isSkipped(word) || (vocabulary.rows(word) === 0 && meansNothing());
}
