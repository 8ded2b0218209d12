import { hasLetter } from '../query-words.ts';

/** So many combinations are asked at most; only long texts of well-known words have more. */
const mostCombinations = 60;

/**
 * The smallest groups of words that make most of a text of `length` words: two thirds of them, and of `letters`, the
 * number of those with a letter. None for texts of one or two words.
 */
export function mostWordGroups(words: readonly string[], length: number, letters: number): string[][] {
  const needed = twoThirds(length);
  const lettersNeeded = twoThirds(letters);
  if (length < 3 || lettersNeeded === 0) return [];
  return combinations(words, needed, mostCombinations * 4)
    .filter((group) => group.filter(hasLetter).length >= lettersNeeded)
    .slice(0, mostCombinations);
}

function combinations(words: readonly string[], size: number, most: number): string[][] {
  if (size === 0) return [[]];
  if (size > words.length) return [];
  const [first, ...rest] = words;
  if (first === undefined) return [];
  const withFirst = combinations(rest, size - 1, most).map((group) => [first, ...group]);
  if (withFirst.length >= most) return withFirst.slice(0, most);
  return [...withFirst, ...combinations(rest, size, most - withFirst.length)];
}

function twoThirds(count: number): number {
  return Math.ceil((count * 2) / 3);
}
