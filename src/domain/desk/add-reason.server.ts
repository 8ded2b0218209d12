import { sql } from 'drizzle-orm';
import { database } from '#db/client.ts';
import type { Actor } from '#src/domain/actor/actor.ts';
import { insertedRow, recordDeed } from '#src/domain/audit/audit-statements.server.ts';
import { cleanText } from '#src/domain/form/clean-text.ts';
import { holdsNik } from '#src/domain/import/nik.ts';
import { actsForOffice } from '#src/domain/member/membership.queries.server.ts';
import { now } from '#src/platform/clock.server.ts';
import { longestSentence, type DecisionReason } from './decision-reason.ts';
import { deskKeepers, mayKeepDesk } from './desk.policy.ts';

export type AddReasonAnswer =
  | { ok: true }
  | {
      ok: false;
      problem:
        'not_allowed' | 'sentence_missing' | 'sentence_too_long' | 'sentence_holds_nik' | 'stands_already';
    };

/** Adds a reason that officers can pick; one that stands already is not doubled. */
export async function addReason(actor: Actor, reason: Omit<DecisionReason, 'id'>): Promise<AddReasonAnswer> {
  if (!mayKeepDesk(actor)) return { ok: false, problem: 'not_allowed' };
  const sentence = cleanText(reason.sentence);
  if (sentence === '') return { ok: false, problem: 'sentence_missing' };
  if (sentence.length > longestSentence) return { ok: false, problem: 'sentence_too_long' };
  if (holdsNik(sentence)) return { ok: false, problem: 'sentence_holds_nik' };
  const { decision, claimKind, needsNote } = reason;
  const to = database();
  const [added] = await to.batch([
    to.all(sql`
      insert into decision_reasons (decision, claim_kind, sentence, needs_note, added_by, added_at)
      select ${decision}, ${claimKind}, ${sentence}, ${needsNote ? 1 : 0}, ${actor.office}, ${now().toISOString()}
      where ${actsForOffice(actor, deskKeepers)} on conflict do nothing returning id`),
    recordDeed(to, actor, {
      command: 'add-reason',
      noun: 'decision_reason',
      nounId: insertedRow,
      detail: { decision, claimKind },
    }),
  ]);
  return added.length > 0 ? { ok: true } : { ok: false, problem: 'stands_already' };
}
