import type { Row } from './read-table.ts';

/**
 * One query for each title: two or three of its words in their order, misspelt as people misspell. Mostly one letter of
 * one word is left out, doubled, swapped with the next, put in or replaced by a neighbour on the keyboard; one query in
 * five has two such words, lost vowels as in a message, or a blank too few or too many. The same titles always give the
 * same queries.
 */
export function misspeltQueries(titles: readonly Row[], seed: number): { text: string; row: number }[] {
  const random = randomNumbers(seed);
  return titles.flatMap((title, row) => {
    const words = (title['title'] ?? '').split(/[^\p{L}\p{N}]+/u).filter((word) => /^\p{L}{3,}$/u.test(word));
    if (words.length < 2) return [];
    const count = words.length > 2 && random() < 0.5 ? 3 : 2;
    const picked = pick(words, count, random).map((word) => word.toLowerCase());
    return [{ row, text: misspelt(picked, random).join(' ') }];
  });
}

function misspelt(words: string[], random: () => number): string[] {
  const long = words.flatMap((word, index) => (word.length >= 4 ? [index] : []));
  const at = long[Math.floor(random() * long.length)] ?? 0;
  const word = words[at] ?? '';
  const once = words.with(at, misspell(word, random));
  const kind = random();
  if (kind < 0.8) return once;
  if (kind < 0.85) {
    const other = long.find((index) => index !== at);
    return other === undefined ? once : once.with(other, misspell(words[other] ?? '', random));
  }
  if (kind < 0.9) return words.with(at, word.slice(0, 1) + word.slice(1).replaceAll(/[aeiou]/g, ''));
  if (kind < 0.95) return words.with(at, apart(word, random));
  return [...words.slice(0, -2), words.slice(-2).join('')];
}

function apart(word: string, random: () => number): string {
  const at = 2 + Math.floor(random() * (word.length - 3));
  return `${word.slice(0, at)} ${word.slice(at)}`;
}

function pick(words: string[], count: number, random: () => number): string[] {
  const places = words.map((_, index) => ({ index, order: random() }));
  const chosen = places.toSorted((one, other) => one.order - other.order).slice(0, count);
  return chosen
    .map(({ index }) => index)
    .sort((one, other) => one - other)
    .map((index) => words[index] ?? '');
}

const rows = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm'];

/** One in ten slips in the first letter, as many in the last as in any other. */
function misspell(word: string, random: () => number): string {
  const letters = [...word];
  const at = random() < 0.1 ? 0 : 1 + Math.floor(random() * (letters.length - 1));
  const letter = letters[at] ?? '';
  switch (Math.floor(random() * 5)) {
    case 0:
      return letters.toSpliced(at, 1).join('');
    case 1:
      return letters.toSpliced(at, 0, letter).join('');
    case 2: {
      const from = Math.min(at, letters.length - 2);
      return letters.toSpliced(from, 2, letters[from + 1] ?? '', letters[from] ?? '').join('');
    }
    case 3:
      return letters.toSpliced(at, 0, neighbour(letter, random)).join('');
    default:
      return letters.toSpliced(at, 1, neighbour(letter, random)).join('');
  }
}

function neighbour(letter: string, random: () => number): string {
  const row = rows.find((keys) => keys.includes(letter)) ?? 'asdfghjkl';
  const at = row.indexOf(letter);
  return row[at + (random() < 0.5 ? -1 : 1)] ?? row[1] ?? letter;
}

/** The numbers of mulberry32: small, and the same on every machine. */
function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
