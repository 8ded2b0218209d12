import { sql } from 'drizzle-orm';
import type { Database } from '#db/client.ts';
import { unitForms } from '#src/domain/search/words/units.ts';
import { hasLetter, mostWords, wordsInOrder } from '../query-words.ts';

/** The words of a text that say something, and those among them that name what is asked for (`kerupuk`, not `murah`). */
export type AskedWords = { words: string[]; naming: string[] };

/** What the list of words says of each of them. */
export type WordKinds = { skipped: ReadonlySet<string>; describing: ReadonlySet<string> };

/** The words that a text asks for. */
export async function readAskedWords(database: Database, text: string): Promise<AskedWords> {
  const words = [...new Set(wordsInOrder(text))];
  if (words.length === 0) return { words: [], naming: [] };
  const rows = await database.all<{ kind: string; word: string }>(
    sql`select kind, word from search_words
      where kind in ('skip', 'describes') and word in (select value from json_each(${JSON.stringify(words)}))
        and ended_at is null`,
  );
  const ofKind = (one: string) => new Set(rows.filter(({ kind }) => kind === one).map(({ word }) => word));
  return askedWords(words, { skipped: ofKind('skip'), describing: ofKind('describes') });
}

/**
 * Leaves out words that say nothing, as the database's engine does, unless nothing else was typed. The server is not told
 * of them: it takes such words out of its documents, and still looks for one that ends a text, as the beginning of a
 * word, so that `keripik untuk` would find nothing.
 */
export function askedWords(all: readonly string[], { skipped, describing }: WordKinds): AskedWords {
  const telling = all.filter((word) => !skipped.has(word));
  const words = (telling.length > 0 ? telling : all).slice(0, mostWords);
  const naming = words.filter(
    (word) => !describing.has(word) && hasLetter(word) && unitForms(word) === undefined,
  );
  return { words, naming: naming.length > 0 ? naming : words };
}
