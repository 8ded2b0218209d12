import { sql } from 'drizzle-orm';
import { database } from '#db/client.ts';
import type { Actor } from '#src/domain/actor/actor.ts';
import { actsForOffice } from '#src/domain/member/membership.queries.server.ts';
import { lastDays } from '#src/domain/visit/visits.ts';
import { listMissedSearches, type MissedSearch } from '#src/domain/search/missed-searches.queries.server.ts';
import { today as currentDay } from '#src/platform/clock.server.ts';
import { mayTeachWords, wordTeachers } from './search-word.policy.ts';
import type { TaughtKind } from './search-word.ts';

/** A word that an officer has taught. */
export type KnownWord = {
  id: number;
  kind: TaughtKind;
  word: string;
  meaning: string;
  source: string;
  createdAt: string;
};

const mostWords = 200;

/** The words that officers have taught, the newest first; the lists of reference are not theirs. */
export function listTaughtWords(actor: Actor): Promise<KnownWord[]> {
  return database().all<KnownWord>(sql`
    select w.id, w.kind, w.word, w.meaning, w.source, w.created_at "createdAt" from search_words w
    where w.ended_at is null and exists (
        select 1 from audit_entries a
        where a.noun = 'search_word' and a.noun_id = w.kind || '|' || w.word || '|' || w.meaning and a.command = 'teach-word')
      and ${actsForOffice(actor, wordTeachers)}
    order by w.id desc limit ${mostWords}`);
}

/** What people looked for and did not find in the last so many days, today included; nothing for who may not see it. */
export async function listMisses(
  actor: Actor,
  kind: 'product' | 'enterprise',
  days: number,
  today = currentDay(),
): Promise<MissedSearch[]> {
  if (!mayTeachWords(actor)) return [];
  return listMissedSearches(kind, { from: lastDays(today, days)[0] ?? today, to: today });
}
