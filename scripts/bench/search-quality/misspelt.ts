import type { Row } from './read-table.ts';

/**
 * One query for each title: two or three of its words in their order, one of them misspelt by a letter left out, doubled,
 * swapped with the next or replaced by a neighbour on the keyboard. The same titles always give the same queries.
 */
export function misspeltQueries(titles: readonly Row[], seed: number): { text: string; row: number }[] {
  const random = randomNumbers(seed);
  return titles.flatMap((title, row) => {
    const words = (title['title'] ?? '').split(/[^\p{L}\p{N}]+/u).filter((word) => /^\p{L}{3,}$/u.test(word));
    if (words.length < 2) return [];
    const count = words.length > 2 && random() < 0.5 ? 3 : 2;
    const picked = pick(words, count, random);
    const long = picked.flatMap((word, index) => (word.length >= 4 ? [index] : []));
    const at = long[Math.floor(random() * long.length)] ?? 0;
    return [
      { row, text: picked.map((word, index) => (index === at ? misspell(word, random) : word)).join(' ') },
    ];
  });
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

function misspell(word: string, random: () => number): string {
  const letters = [...word.toLowerCase()];
  const at = 1 + Math.floor(random() * (letters.length - 2));
  const letter = letters[at] ?? '';
  switch (Math.floor(random() * 4)) {
    case 0:
      return letters.toSpliced(at, 1).join('');
    case 1:
      return letters.toSpliced(at, 0, letter).join('');
    case 2:
      return letters.toSpliced(at, 2, letters[at + 1] ?? '', letter).join('');
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
