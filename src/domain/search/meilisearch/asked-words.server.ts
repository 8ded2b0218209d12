import { sql } from 'drizzle-orm';
import type { Database } from '#db/client.ts';
import { mostWords, wordsInOrder } from '../query-words.ts';

/** The words that say nothing in a search (`yang`, `untuk`); a reading of some hundred rows by an index. */
export async function skippedWords(database: Database): Promise<Set<string>> {
  const rows = await database.all<{ word: string }>(
    sql`select word from search_words where kind = 'skip' and ended_at is null`,
  );
  return new Set(rows.map(({ word }) => word));
}

/**
 * The words of a text without those that say nothing, as the database's engine leaves them out; all of them when nothing
 * else was typed. The server is not told of such words: it takes them out of its documents, and still looks for one that
 * ends a text, as the beginning of a word, so that `keripik untuk` would find nothing.
 */
export function tellingWords(text: string, skipped: ReadonlySet<string>): string[] {
  const words = [...new Set(wordsInOrder(text))];
  const telling = words.filter((word) => !skipped.has(word));
  return (telling.length > 0 ? telling : words).slice(0, mostWords);
}
