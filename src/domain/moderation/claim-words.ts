import { holdsNik } from '#src/domain/import/nik.ts';

/** Digits and signs that stand for letters where somebody writes `h4lal` or `0rg@nik`. */
const lookAlikes: Record<string, string> = {
  '0': 'o',
  '1': 'i',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '7': 't',
  '8': 'b',
  // 1, I and l are one sign to the eye: `ha1al`, `haIal`.
  l: 'i',
  '@': 'a',
  $: 's',
  // Cyrillic and Greek letters that look like Latin ones.
  а: 'a',
  е: 'e',
  і: 'i',
  к: 'k',
  м: 'm',
  о: 'o',
  р: 'p',
  с: 'c',
  ѕ: 's',
  т: 't',
  х: 'x',
  у: 'y',
  α: 'a',
  ο: 'o',
  ι: 'i',
  ν: 'v',
  κ: 'k',
  ρ: 'p',
};

/** What hangs on a word without changing it, as keys have it: `halalnya`, `aslilah`. */
const endings = /(?:nya|iah|kah|pun|ku|mu)$/;

/** Part of a text with its place, as words are compared. */
type Token = { key: string; from: number; to: number };

/** A place in a text where a word of a rule stands. */
export type FoundWord = { word: string; isNegated: boolean; from: number; to: number };

/**
 * The words of rules that a text brings in: those that stand in it more often than before. Moving a sentence about
 * within a field brings in nothing; taking the `tidak` away from `tidak halal` does.
 */
export function newWords(before: string, after: string, words: readonly string[]): string[] {
  if (after === '' || words.length === 0) return [];
  const was = tally(findWords(before, words));
  const is = tally(findWords(after, words));
  const grown = [...is].filter(([key, count]) => count > (was.get(key) ?? 0)).map(([key]) => key.slice(1));
  return [...new Set(grown)];
}

function tally(found: readonly FoundWord[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { word, isNegated } of found) {
    const key = `${isNegated ? '-' : '+'}${word}`;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}

/**
 * Finds words, or several words in a row, in a text: whole words, whatever their case, accents and repeated letters, with
 * digits or signs for letters, and with their letters set apart (`H A L A L`, `b.p.o.m`).
 */
export function findWords(text: string, words: readonly string[]): FoundWord[] {
  const streams = [tokensOf(text), joinedLetters(text)];
  return words.flatMap((word) => {
    const sought = tokensOf(word).map(({ key }) => key);
    if (sought.length === 0) return [];
    return streams.flatMap((tokens) => placesOf(tokens, sought).map((place) => ({ word, ...place })));
  });
}

function placesOf(tokens: readonly Token[], sought: readonly string[]): Omit<FoundWord, 'word'>[] {
  return tokens.flatMap((first, at) => {
    const isHere = sought.every((key, nth) => isWord(tokens[at + nth]?.key, key));
    const last = tokens[at + sought.length - 1];
    if (!isHere || last === undefined) return [];
    const isNegated = negations.has(tokens[at - 1]?.key ?? '');
    return [{ isNegated, from: first.from, to: last.to }];
  });
}

function isWord(token: string | undefined, sought: string): boolean {
  return token === sought || token?.replace(endings, '') === sought;
}

function tokensOf(text: string): Token[] {
  return [...text.matchAll(/[\p{Letter}\p{Number}\p{Mark}@$]+/gu)].map((match) => ({
    key: keyOf(match[0]),
    from: match.index,
    to: match.index + match[0].length,
  }));
}

/** Three or more single letters in a row, read as one word. */
function joinedLetters(text: string): Token[] {
  const run =
    /(?<![\p{Letter}\p{Number}])[\p{Letter}\p{Number}@$](?:[^\p{Letter}\p{Number}@$]{1,3}[\p{Letter}\p{Number}@$]){2,}(?![\p{Letter}\p{Number}])/gu;
  return [...text.matchAll(run)].map((match) => ({
    key: keyOf(match[0].replaceAll(/[^\p{Letter}\p{Number}@$]/gu, '')),
    from: match.index,
    to: match.index + match[0].length,
  }));
}

function keyOf(token: string): string {
  const plain = token
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/\p{Mark}/gu, '');
  // A number stays a number: `100` is no word.
  if (!/\p{Letter}/u.test(plain)) return plain;
  const once = plain.replaceAll(/(.)\1+/gu, '$1');
  return [...once].map((character) => lookAlikes[character] ?? character).join('');
}

/** Before a word these turn its meaning round: `tidak halal` is not `halal`. */
const negations = new Set(['tidak', 'bukan', 'non', 'belum', 'tanpa', 'tak', 'no', 'not'].map(keyOf));

const longestRule = 60;
const mostWordsOfARule = 4;

/** A word of a rule as it is kept: lower case, single blanks; undefined for what no text could hold as words. */
export function ruleWord(typed: string): string | undefined {
  const word = typed.normalize('NFC').toLowerCase().trim().replaceAll(/\s+/g, ' ');
  const count = tokensOf(word).length;
  const isWord = /\p{Letter}{2}/u.test(word) && word.length <= longestRule && count <= mostWordsOfARule;
  return isWord && !holdsNik(word) ? word : undefined;
}
