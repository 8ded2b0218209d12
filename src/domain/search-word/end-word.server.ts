import { sql } from 'drizzle-orm';
import { database } from '#db/client.ts';
import { recordDeed } from '#src/domain/audit/audit-statements.server.ts';
import type { Actor } from '#src/domain/actor/actor.ts';
import { actsForOffice } from '#src/domain/member/membership.queries.server.ts';
import { noticeEverywhere } from '#src/domain/page/notice-statements.server.ts';
import { now } from '#src/platform/clock.server.ts';
import { wordTeachers } from './search-word.policy.ts';

/** Takes a word from the search, one of the lists too; it stays on record, and out when the lists are read again. */
export async function endWord(
  actor: Actor,
  wordId: number,
): Promise<{ ok: true } | { ok: false; problem: 'unknown_word' }> {
  const to = database();
  const [ended] = await to.batch([
    to.all<{ id: number }>(sql`
      update search_words set ended_at = ${now().toISOString()}
      where id = ${wordId} and ended_at is null and ${actsForOffice(actor, wordTeachers)} returning id`),
    recordDeed(to, actor, { command: 'end-word', noun: 'search_word', nounId: wordId }),
    noticeEverywhere(to),
  ]);
  return ended.length > 0 ? { ok: true } : { ok: false, problem: 'unknown_word' };
}
