import { sql } from 'drizzle-orm';
import { database } from '#db/client.ts';
import { recordDeed } from '#src/domain/audit/audit-statements.server.ts';
import type { Actor } from '#src/domain/actor/actor.ts';
import { actsForOffice } from '#src/domain/member/membership.queries.server.ts';
import { noticeEverywhere } from '#src/domain/page/notice-statements.server.ts';
import { now } from '#src/platform/clock.server.ts';
import { wordTeachers } from './search-word.policy.ts';
import type { TaughtWord } from './search-word.ts';

export type TeachAnswer = { ok: true } | { ok: false; problem: 'not_allowed' | 'known_already' };

/** Teaches the search a word: it counts with the next search. One that was ended stands again. */
export async function teachWord(actor: Actor, { kind, word, meaning }: TaughtWord): Promise<TeachAnswer> {
  const to = database();
  const may = actsForOffice(actor, wordTeachers);
  const [written, , allowed] = await to.batch([
    to.all<{ id: number }>(sql`
      insert into search_words (kind, word, meaning, source, created_at)
      select ${kind}, ${word}, ${meaning}, ${actor.office}, ${now().toISOString()} where ${may}
      on conflict (kind, word, meaning) do update
        set ended_at = null, source = excluded.source, created_at = excluded.created_at
        where search_words.ended_at is not null
      returning id`),
    recordDeed(to, actor, {
      command: 'teach-word',
      noun: 'search_word',
      nounId: `${kind}|${word}|${meaning}`,
    }),
    to.all(sql`select 1 where ${may}`),
    noticeEverywhere(to),
  ]);
  if (written.length > 0) return { ok: true };
  return { ok: false, problem: allowed.length === 0 ? 'not_allowed' : 'known_already' };
}
