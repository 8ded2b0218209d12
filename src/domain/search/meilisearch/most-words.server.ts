import type { SearchServer } from '#src/platform/meilisearch.server.ts';
import { hasLetter } from '../query-words.ts';
import type { AskedWords } from './asked-words.server.ts';
import { mostWordGroups } from './combinations.ts';
import { shownOn } from './conditions.ts';
import { queryText } from './query-text.ts';

/** The minimum match shows at most so many for each group of words; it is what is left when nothing has every word. */
const mostPerGroup = 200;

/**
 * The rows with most of the words, those with more words first. Meilisearch drops words from one end of a text or by
 * their frequency, which is not a minimum match: so it is asked which words it knows at all, then for each group of
 * words that would be enough.
 */
export async function findMostWords(
  server: SearchServer,
  index: string,
  { naming, words }: AskedWords,
  today: string,
): Promise<number[]> {
  if (naming.length < 3) return [];
  const ask = (group: readonly string[], most: number) => asked(queryText(group, words.at(-1)), today, most);
  const singles = await server.search(
    index,
    naming.map((word) => ask([word], 0)),
  );
  const known = naming.filter((_, at) => (singles[at]?.total ?? 0) > 0);
  const groups = mostWordGroups(known, naming.length, naming.filter(hasLetter).length);
  if (groups.length === 0) return [];
  const answers = await server.search(
    index,
    groups.map((group) => ask(group, mostPerGroup)),
  );
  return ranked(groups.map((group, at) => ({ group, ids: answers[at]?.ids ?? [] })));
}

function asked(q: string, today: string, hitsPerPage: number) {
  return { q, filter: [shownOn(today)], facets: [], page: 1, hitsPerPage };
}

function ranked(found: readonly { group: readonly string[]; ids: readonly number[] }[]): number[] {
  const wordsOf = new Map<number, Set<string>>();
  for (const { group, ids } of found) {
    for (const id of ids) wordsOf.set(id, new Set([...(wordsOf.get(id) ?? []), ...group]));
  }
  // A map keeps the order in which the server first named each row, its best match first.
  return [...wordsOf].sort(([, one], [, other]) => other.size - one.size).map(([id]) => id);
}
