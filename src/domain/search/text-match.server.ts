import { hasLetter } from './query-words.ts';
import type { ReadJson } from './read.server.ts';
import type { Shelf } from './shelf.server.ts';

/** Rows that match a text; `isRanked` when they stand in the order of relevance, else in no order that means anything. */
export type TextMatch = { ids: number[]; isRanked: boolean };

/** bm25 over 50,000 rows took 34 ms and the rows alone 0.2: beyond the cap the words tell products too little apart. */
const mostRanked = 10_000;

/** The shortest last word that is taken as a beginning; one letter begins almost everything. */
const shortestPrefix = 2;

/** Finds the rows with all words, the last one as the beginning of a word. */
export async function matchAllWords(read: ReadJson, shelf: Shelf, words: string[]): Promise<TextMatch> {
  return matchExpression(read, shelf, asTerms(words).join(' '));
}

/**
 * Finds the rows with most words: at least two thirds of them, and of those with a letter, so that "iphone 15 pro" does
 * not find whatever is "pro" and comes in packs of 15. More words first.
 */
export async function matchMostWords(read: ReadJson, shelf: Shelf, words: string[]): Promise<TextMatch> {
  const needed = twoThirds(words.length);
  const lettersNeeded = twoThirds(words.filter(hasLetter).length);
  if (words.length < 3 || lettersNeeded === 0) return { ids: [], isRanked: true };
  const hits = new Map<number, { words: number; letters: number }>();
  for (const [index, term] of asTerms(words).entries()) {
    const letters = hasLetter(words[index] ?? '') ? 1 : 0;
    for (const id of await matchingIds(read, shelf, term)) {
      const hit = hits.get(id);
      if (hit === undefined) hits.set(id, { words: 1, letters });
      else {
        hit.words += 1;
        hit.letters += letters;
      }
    }
  }
  const enough = [...hits].filter(([, hit]) => hit.words >= needed && hit.letters >= lettersNeeded);
  const ids = enough.sort(([id, hit], [otherId, other]) => other.words - hit.words || id - otherId);
  return { ids: ids.map(([id]) => id), isRanked: true };
}

async function matchExpression(read: ReadJson, shelf: Shelf, expression: string): Promise<TextMatch> {
  const ids = await matchingIds(read, shelf, expression);
  if (ids.length > mostRanked) return { ids, isRanked: false };
  if (ids.length < 2) return { ids, isRanked: true };
  const ranked = await read<number[]>(
    `select json_group_array(id) from (select rowid id from ${shelf.words} where ${shelf.words} match ?
      order by bm25(${shelf.words}, ${shelf.weights}), rowid)`,
    [expression],
  );
  return { ids: ranked, isRanked: true };
}

function matchingIds(read: ReadJson, shelf: Shelf, expression: string): Promise<number[]> {
  return read<number[]>(`select json_group_array(rowid) from ${shelf.words} where ${shelf.words} match ?`, [
    expression,
  ]);
}

/** Words as FTS5 strings; they hold letters and digits only, so nothing in them can end the string. */
function asTerms(words: string[]): string[] {
  return words.map((word, index) => {
    const isBeginning = index === words.length - 1 && [...word].length >= shortestPrefix;
    return isBeginning ? `"${word}"*` : `"${word}"`;
  });
}

function twoThirds(count: number): number {
  return Math.ceil((count * 2) / 3);
}
