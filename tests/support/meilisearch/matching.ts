import type { IndexData, StoredDocument } from './index-data.ts';
import { distance } from './letters.ts';
import type { IndexSettings } from './settings.ts';

/** How a document answers a text: ranks, the better the smaller, in the names of the ranking rules. */
export type Match = { words: number; typo: number; attribute: number; exactness: number };

/** A word of a text, with its place among all of them; the last one is a beginning unless a blank follows it. */
type Term = { word: string; position: number; isBeginning: boolean };

/** One to three neighbouring terms taken for one word, and what else the server looks for instead. */
type Gram = {
  length: number;
  word: string;
  isBeginning: boolean;
  mostTypos: number;
  /** Synonyms, which must stand word for word. */
  phrases: string[][];
  /** The word cut in two, as it stands in most documents. */
  apart: string[] | undefined;
};

type Place = { words: string[]; attribute: number };
/** A document's words, and which of them stand side by side. */
type Text = { settings: IndexSettings; places: Place[]; pairs: ReadonlySet<string> };
type Found = Omit<Match, 'words'>;

const mostTerms = 10;
const longestGram = 3;
/** Stands in a document where a stop word was: it is not indexed, and keeps its neighbours apart. */
const nothing = '';

/** The words of a text: lower case, without accents. */
export function wordsOf(text: string): string[] {
  const plain = text
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/\p{M}+/gu, '');
  return plain.match(/[\p{L}\p{N}]+/gu) ?? [];
}

/**
 * How documents match a text; undefined for those that do not. Words, beginnings, typos, synonyms, stop words and words
 * written together or apart are imitated; proximity and the limits on how many words one is taken for are not.
 */
export function matcher(
  index: IndexData,
  q: string,
  strategy: 'all' | 'last',
): (document: StoredDocument) => Match | undefined {
  const { settings } = index;
  const terms = termsOf(q, settings);
  if (terms.length === 0) return () => ({ words: 0, typo: 0, attribute: 0, exactness: 0 });
  const texts = [...index.documents.values()].map((document) => textOf(document, settings));
  const grams = terms.map((_, at) => gramsAt(terms, at, settings, texts));
  const fewest = strategy === 'all' ? terms.length : 1;
  return (document) => {
    const { places } = textOf(document, settings);
    for (let count = terms.length; count >= fewest; count -= 1) {
      const found = bestPath(grams, 0, count, places);
      if (found !== undefined) return { words: terms.length - count, ...found };
    }
    return undefined;
  };
}

/** Ten words at most, without stop words; one that ends the text is looked for as a beginning even if it is one. */
function termsOf(q: string, settings: IndexSettings): Term[] {
  const words = wordsOf(q);
  const endsOpen = !/[^\p{L}\p{N}]$/u.test(q);
  const stopWords = stopWordsOf(settings);
  return words
    .map((word, position) => ({ word, position, isBeginning: endsOpen && position === words.length - 1 }))
    .filter(({ word, isBeginning }) => isBeginning || !stopWords.has(word))
    .slice(0, mostTerms);
}

function gramsAt(
  terms: readonly Term[],
  at: number,
  settings: IndexSettings,
  texts: readonly Text[],
): Gram[] {
  const grams: Gram[] = [];
  for (let length = 1; length <= longestGram; length += 1) {
    const joined = terms.slice(at, at + length);
    const [first] = joined;
    const last = joined.at(-1);
    if (first === undefined || last === undefined || joined.length < length) break;
    if (last.position - first.position !== length - 1) break;
    const words = joined.map(({ word }) => word);
    const word = words.join('');
    const apart = splitOf(word, texts);
    grams.push({
      length,
      word,
      isBeginning: last.isBeginning,
      mostTypos: Math.max(0, typosAllowed(word, settings) - (length - 1)),
      phrases: [
        ...synonymsOf(words.join(' '), settings),
        ...(length === 1 ? [] : synonymsOf(word, settings)),
      ],
      apart: apart?.join(' ') === words.join(' ') ? undefined : apart,
    });
  }
  return grams;
}

function synonymsOf(words: string, { synonyms }: IndexSettings): string[][] {
  return Object.entries(synonyms)
    .filter(([key]) => wordsOf(key).join(' ') === words)
    .flatMap(([, others]) => others.map(wordsOf));
}

/** Cut where the two parts stand side by side in most documents. */
function splitOf(word: string, texts: readonly Text[]): string[] | undefined {
  let best: { count: number; words: string[] } | undefined;
  for (let at = 1; at < word.length; at += 1) {
    const words = [word.slice(0, at), word.slice(at)];
    const pair = words.join(' ');
    const count = texts.filter(({ pairs }) => pairs.has(pair)).length;
    if (count > (best?.count ?? 0)) best = { count, words };
  }
  return best?.words;
}

const known = new WeakMap<StoredDocument, Text>();

/** What a document says, read once for each setting of its index. */
function textOf(document: StoredDocument, settings: IndexSettings): Text {
  const before = known.get(document);
  if (before?.settings === settings) return before;
  const places = placesOf(document, settings);
  const pairs = new Set(
    places.flatMap(({ words }) => words.slice(1).map((word, at) => `${words[at]} ${word}`)),
  );
  const text = { settings, places, pairs };
  known.set(document, text);
  return text;
}

function placesOf(document: StoredDocument, settings: IndexSettings): Place[] {
  const { searchableAttributes } = settings;
  const stopWords = stopWordsOf(settings);
  const names = searchableAttributes.includes('*') ? [...document.flat.keys()] : searchableAttributes;
  return names.map((name, attribute) => ({
    attribute,
    words: (document.flat.get(name) ?? [])
      .flatMap((value) => wordsOf(String(value)))
      .map((word) => (stopWords.has(word) ? nothing : word)),
  }));
}

function stopWordsOf({ stopWords }: IndexSettings): Set<string> {
  return new Set(stopWords.flatMap(wordsOf));
}

/** The best way to find the terms from `at` on, up to `count` of them, some perhaps written together. */
function bestPath(
  grams: readonly Gram[][],
  at: number,
  count: number,
  places: readonly Place[],
): Found | undefined {
  if (at === count) return { typo: 0, attribute: 0, exactness: 0 };
  const ways = (grams[at] ?? []).flatMap((gram): Found[] => {
    const here = at + gram.length > count ? undefined : findGram(gram, places);
    const rest = here === undefined ? undefined : bestPath(grams, at + gram.length, count, places);
    if (here === undefined || rest === undefined) return [];
    return [
      {
        typo: here.typo + rest.typo,
        attribute: here.attribute + rest.attribute,
        exactness: here.exactness + rest.exactness,
      },
    ];
  });
  return ways.sort(byRank)[0];
}

function findGram(gram: Gram, places: readonly Place[]): Found | undefined {
  const together = gram.length === 1 ? 0 : gram.length;
  const found = places.flatMap(({ words, attribute }): Found[] => {
    const text = ` ${words.join(' ')} `;
    const has = (phrase: readonly string[]) => text.includes(` ${phrase.join(' ')} `);
    const ways: Found[] = words.flatMap((word) => {
      const typos = typosBetween(gram, word);
      const isExact = gram.length === 1 && word === gram.word;
      return typos === undefined ? [] : [{ typo: together + typos, attribute, exactness: isExact ? 0 : 1 }];
    });
    if (gram.phrases.some(has)) ways.push({ typo: together, attribute, exactness: 1 });
    if (gram.apart !== undefined && has(gram.apart))
      ways.push({ typo: together + 1, attribute, exactness: 1 });
    return ways;
  });
  return found.sort(byRank)[0];
}

function byRank(one: Found, other: Found): number {
  return one.typo - other.typo || one.attribute - other.attribute || one.exactness - other.exactness;
}

/** How many letters are wrong, undefined when it is more than the settings allow for a word of this length. */
function typosBetween({ word: asked, isBeginning, mostTypos }: Gram, written: string): number | undefined {
  if (written === asked || (isBeginning && written.startsWith(asked))) return 0;
  if (mostTypos === 0 || written === nothing) return undefined;
  // A wrong first letter counts for two, and no other may be wrong then.
  const isFirstWrong = asked[0] !== written[0];
  if (isFirstWrong && mostTypos < 2) return undefined;
  const starts = isBeginning
    ? [-2, -1, 0, 1, 2].map((more) => written.slice(0, asked.length + more))
    : [written];
  const typos = Math.min(...starts.map((start) => distance(asked, start)));
  const all = isFirstWrong && typos === 1 ? 2 : isFirstWrong ? 3 : typos;
  return all <= mostTypos ? all : undefined;
}

function typosAllowed(word: string, { typoTolerance }: IndexSettings): number {
  const { enabled, oneTypo, twoTypos } = typoTolerance;
  const length = [...word].length;
  if (!enabled || length < oneTypo) return 0;
  return length < twoTypos ? 1 : 2;
}
