import { integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { instant, isNotBlank, isOneOf, writtenAt } from './columns.ts';

/**
 * What a word of a search means: `same` goes both ways (`kripik` and `keripik`), `means` from the word to its meaning
 * only (`jkt`, an English word), `describes` is a word that narrows but names no product (`murah`), `skip` says nothing.
 */
export const searchWordKinds = ['same', 'means', 'describes', 'skip'] as const;

/** The words that searching knows: the reference lists, and what officers add when shoppers find nothing. */
export const searchWords = sqliteTable(
  'search_words',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    kind: text('kind', { enum: searchWordKinds }).notNull(),
    /** One word or several, normalised as `queryWords` does. */
    word: text('word').notNull(),
    /** What it means or may be called instead; empty for `describes` and `skip`. */
    meaning: text('meaning').notNull().default(''),
    /** The list that it comes from, or the officer who added it. */
    source: text('source').notNull(),
    createdAt: writtenAt('created_at'),
    /** Set instead of deleting: a word of the lists that misled people here stays out when they are read again. */
    endedAt: instant('ended_at'),
  },
  (table) => [
    uniqueIndex('search_words_once').on(table.kind, table.word, table.meaning),
    isOneOf('search_words', 'kind', searchWordKinds),
    isNotBlank('search_words', 'word'),
  ],
);
