import { isNull, sql } from 'drizzle-orm';
import type { Database } from '#db/client.ts';
import { searchWords } from '#db/schema/index.ts';
import type { IndexSettings } from '#src/platform/meilisearch.server.ts';

/** Changes whenever a synonym is added, ended or taken up again; cheap enough to be read several times a second. */
export async function wordsVersion(database: Database): Promise<string> {
  const rows = await database.all<{ version: string }>(
    sql`select count(*) || ':' || coalesce(sum(id), 0) || ':' || coalesce(max(id), 0) version
      from search_words where ended_at is null and kind in ('same', 'means')`,
  );
  return rows[0]?.version ?? '';
}

/** What the words that searching knows are to a server: synonyms. Words that say nothing never reach it. */
export async function wordSettings(database: Database): Promise<IndexSettings> {
  const rows = await database
    .select({ kind: searchWords.kind, word: searchWords.word, meaning: searchWords.meaning })
    .from(searchWords)
    .where(isNull(searchWords.endedAt))
    .orderBy(searchWords.id);
  const meanings = new Map<string, Set<string>>();
  const mean = (word: string, meaning: string) => {
    if (word !== meaning) meanings.set(word, (meanings.get(word) ?? new Set()).add(meaning));
  };
  for (const { kind, word, meaning } of rows) {
    if (kind === 'same' || kind === 'means') mean(word, meaning);
    if (kind === 'same') mean(meaning, word);
  }
  return { synonyms: Object.fromEntries([...meanings].map(([word, several]) => [word, [...several]])) };
}
