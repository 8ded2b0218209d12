import { createHash } from 'node:crypto';
import { isNull } from 'drizzle-orm';
import type { Database } from '#db/client.ts';
import { searchWords } from '#db/schema/index.ts';
import type { IndexSettings } from '#src/platform/meilisearch.server.ts';

export type WordSettings = {
  settings: Required<Pick<IndexSettings, 'synonyms' | 'stopWords'>>;
  /** Tells whether a server has these. */
  digest: string;
};

/** What the words that searching knows are to a server: synonyms, and words that say nothing. */
export async function wordSettings(database: Database): Promise<WordSettings> {
  const rows = await database
    .select({ kind: searchWords.kind, word: searchWords.word, meaning: searchWords.meaning })
    .from(searchWords)
    .where(isNull(searchWords.endedAt))
    .orderBy(searchWords.kind, searchWords.word, searchWords.meaning);
  const meanings = new Map<string, Set<string>>();
  const mean = (word: string, meaning: string) => {
    if (word !== meaning) meanings.set(word, (meanings.get(word) ?? new Set()).add(meaning));
  };
  for (const { kind, word, meaning } of rows) {
    if (kind === 'same' || kind === 'means') mean(word, meaning);
    if (kind === 'same') mean(meaning, word);
  }
  const settings = {
    synonyms: Object.fromEntries([...meanings].map(([word, several]) => [word, [...several]])),
    stopWords: rows.flatMap(({ kind, word }) => (kind === 'skip' ? [word] : [])),
  };
  return {
    settings,
    digest: createHash('sha256').update(JSON.stringify(settings)).digest('hex').slice(0, 16),
  };
}
