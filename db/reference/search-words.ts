import type { SQL } from 'drizzle-orm';
import { searchWords } from '../schema/index.ts';
import { parseRows, type Row } from './csv.ts';
import { upsertRows } from './upsert.ts';

type SearchWord = typeof searchWords.$inferInsert;

/** The files of the list, in the order in which `searchWordStatements` takes their texts. */
export const searchWordFiles = [
  './search/synonyms.csv',
  './search/english.csv',
  './search/shop.csv',
  './search/slang.csv',
  './search/describing.txt',
  './search/asking.txt',
  './search/skip.txt',
  './categories/category_aliases.csv',
];

/** Slang longer than so many words is a joke or a sentence (`otda`, `afaik`), and finds nothing in a shop. */
const longestSlang = 2;

/** Statements that bring the words of the reference lists into the database; what officers ended stays ended. */
export function searchWordStatements([
  synonyms = '',
  english = '',
  shop = '',
  slang = '',
  describing = '',
  asking = '',
  skip = '',
  aliases = '',
]: string[]): SQL[] {
  const skipped = wordsOf(skip);
  const named = [
    ...parseRows(synonyms).flatMap(synonymWords),
    ...parseRows(english).flatMap(englishWords),
    ...parseRows(shop).flatMap(shopWords),
    ...wordsOf(describing).map((word) => describingWord(word, 'describing')),
    // A name may hold them (`Kopi Lalu`), so they raise it like words that describe, but nothing has to hold them.
    ...wordsOf(asking).map((word) => describingWord(word, 'asking')),
    ...skipped.map((word) => ({ kind: 'skip' as const, word, meaning: '', source: 'skip' })),
  ];
  const taken = new Set([
    ...named.flatMap(({ word, meaning }) => [...word.split(' '), ...meaning.split(' ')]),
    ...parseRows(aliases).flatMap((row) => (row['alias'] ?? '').split(' ')),
  ]);
  const rows = [...named, ...parseRows(slang).flatMap((row) => slangWords(row, taken))];
  const once = new Map(rows.map((row) => [[row.kind, row.word, row.meaning].join('|'), row]));
  return upsertRows(searchWords, ['kind', 'word', 'meaning'], [...once.values()]);
}

function describingWord(word: string, source: string) {
  return { kind: 'describes' as const, word, meaning: '', source };
}

function synonymWords(row: Row): (SearchWord & { meaning: string })[] {
  const type = row['type'] ?? '';
  const canonical = (row['canonical'] ?? '').split('/').map(plain);
  const variants = (row['variants_semicolon'] ?? '').split(';').map(plain);
  // A foreign word or an abbreviation stands for its meaning; nobody looks for the abbreviation by the word.
  const goesBothWays = type === 'spelling_variant' || type === 'synonym';
  return canonical.flatMap((word) =>
    variants
      .filter((variant) => variant !== '' && variant !== word)
      .map((variant) =>
        goesBothWays
          ? { kind: 'same' as const, word, meaning: variant, source: 'synonyms' }
          : { kind: 'means' as const, word: variant, meaning: word, source: 'synonyms' },
      ),
  );
}

function englishWords(row: Row): (SearchWord & { meaning: string })[] {
  const word = plain(row['english'] ?? '');
  return (row['indonesian'] ?? '')
    .split(';')
    .map(plain)
    .filter((meaning) => meaning !== '' && meaning !== word)
    .map((meaning) => ({ kind: 'means' as const, word, meaning, source: 'english' }));
}

function shopWords(row: Row): (SearchWord & { meaning: string })[] {
  const word = plain(row['word'] ?? '');
  const kind = row['kind'] === 'same' ? 'same' : 'means';
  return (row['meanings'] ?? '')
    .split(';')
    .map(plain)
    .filter((meaning) => meaning !== '' && meaning !== word)
    .map((meaning) => ({ kind, word, meaning, source: 'shop' }));
}

/** Slang that is also the name of a product keeps that meaning: `teh` is tea here, not a sister. */
function slangWords(row: Row, taken: ReadonlySet<string>): (SearchWord & { meaning: string })[] {
  const word = plain(row['slang'] ?? '');
  const meaning = plain(row['formal'] ?? '');
  const isUsable = word.length > 1 && !word.includes(' ') && meaning !== '' && word !== meaning;
  if (!isUsable || taken.has(word) || meaning.split(' ').length > longestSlang) return [];
  return [{ kind: 'means', word, meaning, source: 'slang' }];
}

function wordsOf(text: string): string[] {
  return [...new Set(text.split(/\s+/).map(plain))].filter((word) => word !== '');
}

/** As queries are normalised: lower case, no accents, words of letters and digits. */
function plain(text: string): string {
  return text
    .normalize('NFKD')
    .replaceAll(/\p{M}+/gu, '')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
