import type { IndexData, StoredDocument } from './index-data.ts';
import type { IndexSettings } from './settings.ts';

/** How a document answers a text: ranks, the better the smaller, in the names of the ranking rules. */
export type Match = { words: number; typo: number; attribute: number; exactness: number };

/** A text as the server reads it: at most ten words, the last one a beginning unless a blank follows it. */
type Term = { words: string[][]; isBeginning: boolean };

type Place = { words: string[]; attribute: number };

const mostWords = 10;

/** The words of a text: lower case, without accents. */
export function wordsOf(text: string): string[] {
  const plain = text
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/\p{M}+/gu, '');
  return plain.match(/[\p{L}\p{N}]+/gu) ?? [];
}

/**
 * How documents match a text; undefined for those that do not. Words, beginnings, typos, synonyms and stop words are
 * imitated; proximity, and words written together or apart, are not.
 */
export function matcher(
  index: IndexData,
  q: string,
  strategy: 'all' | 'last',
): (document: StoredDocument) => Match | undefined {
  const terms = termsOf(q, index.settings);
  if (terms.length === 0) return () => ({ words: 0, typo: 0, attribute: 0, exactness: 0 });
  return (document) => {
    const places = placesOf(document, index.settings);
    const found = terms.map((term) => bestOf(term, places, index.settings));
    const missing = found.indexOf(undefined);
    const matched = missing === -1 ? found.length : missing;
    if (strategy === 'all' ? matched < found.length : matched === 0) return undefined;
    const counted = found.slice(0, matched).flatMap((one) => one ?? []);
    return {
      words: found.length - matched,
      typo: sum(counted.map(({ typos }) => typos)),
      attribute: sum(counted.map(({ attribute }) => attribute)),
      exactness: counted.filter(({ isExact }) => !isExact).length,
    };
  };
}

function termsOf(q: string, settings: IndexSettings): Term[] {
  const words = wordsOf(q).slice(0, mostWords);
  const endsOpen = !/[^\p{L}\p{N}]$/u.test(q);
  const stopWords = new Set(settings.stopWords.flatMap(wordsOf));
  const terms: Term[] = [];
  words.forEach((word, index) => {
    const isBeginning = endsOpen && index === words.length - 1;
    if (stopWords.has(word) && !isBeginning) return;
    terms.push({ words: [[word], ...synonymsOf(word, settings)], isBeginning });
  });
  return terms;
}

function synonymsOf(word: string, settings: IndexSettings): string[][] {
  return Object.entries(settings.synonyms)
    .filter(([key]) => wordsOf(key).join(' ') === word)
    .flatMap(([, others]) => others.map(wordsOf));
}

function placesOf(document: StoredDocument, { searchableAttributes }: IndexSettings): Place[] {
  const names = searchableAttributes.includes('*') ? [...document.flat.keys()] : searchableAttributes;
  return names.map((name, attribute) => ({
    attribute,
    words: (document.flat.get(name) ?? []).flatMap((value) => wordsOf(String(value))),
  }));
}

type Found = { typos: number; attribute: number; isExact: boolean };

function bestOf(
  { words, isBeginning }: Term,
  places: readonly Place[],
  settings: IndexSettings,
): Found | undefined {
  let best: Found | undefined;
  const consider = (found: Found) => {
    const isBetter =
      best === undefined ||
      found.typos < best.typos ||
      (found.typos === best.typos && found.attribute < best.attribute) ||
      (found.typos === best.typos && found.attribute === best.attribute && found.isExact && !best.isExact);
    if (isBetter) best = found;
  };
  for (const { words: written, attribute } of places) {
    words.forEach((phrase, variant) => {
      const [first] = phrase;
      if (phrase.length > 1) {
        if (` ${written.join(' ')} `.includes(` ${phrase.join(' ')} `))
          consider({ typos: 0, attribute, isExact: false });
        return;
      }
      for (const word of written) {
        const typos =
          first === undefined ? undefined : typosBetween(first, word, variant === 0 && isBeginning, settings);
        if (typos !== undefined) consider({ typos, attribute, isExact: word === first && variant === 0 });
      }
    });
  }
  return best;
}

/** How many letters are wrong, undefined when it is more than the settings allow for a word of this length. */
function typosBetween(
  asked: string,
  written: string,
  isBeginning: boolean,
  { typoTolerance }: IndexSettings,
): number | undefined {
  if (written === asked || (isBeginning && written.startsWith(asked))) return 0;
  const length = [...asked].length;
  const { enabled, oneTypo, twoTypos } = typoTolerance;
  const most = !enabled || length < oneTypo ? 0 : length < twoTypos ? 1 : 2;
  if (most === 0) return undefined;
  const starts = isBeginning ? [-1, 0, 1].map((more) => written.slice(0, asked.length + more)) : [written];
  const typos = Math.min(...starts.map((start) => distance(asked, start)));
  // A wrong first letter counts for two.
  const all = typos + (typos > 0 && asked[0] !== written[0] ? 1 : 0);
  return all <= most ? all : undefined;
}

function distance(one: string, other: string): number {
  if (Math.abs(one.length - other.length) > 2) return 3;
  let row = Array.from({ length: other.length + 1 }, (_, index) => index);
  let before = row;
  for (let i = 1; i <= one.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= other.length; j += 1) {
      const same = one[i - 1] === other[j - 1] ? 0 : 1;
      let least = Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + same);
      // Two letters in each other's places are one typo.
      const isSwapped = i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1];
      if (isSwapped) least = Math.min(least, (before[j - 2] ?? 0) + 1);
      next.push(least);
    }
    before = row;
    row = next;
  }
  return row[other.length] ?? 0;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
