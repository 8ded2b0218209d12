import { sql } from 'drizzle-orm';
import { database } from '#db/client.ts';
import type { Actor } from '#src/domain/actor/actor.ts';
import { recordDeed } from '#src/domain/audit/audit-statements.server.ts';
import { wakeMailRoom } from '#src/domain/mail/mail-statements.server.ts';
import { actsFor } from '#src/domain/member/membership.queries.server.ts';
import { now } from '#src/platform/clock.server.ts';
import { findSuspension } from './suspensions.queries.server.ts';
import { reindexSuspended, tellOwners } from './suspension-statements.server.ts';
import { suspenders } from './suspension.policy.ts';
import { reasonProblem, waitingAppeal, type TextProblem } from './suspension.ts';
import { mustLeaveToAnother } from './who-suspended.queries.server.ts';

export type AppealVerdict = { suspensionId: number; decision: 'lifted' | 'upheld'; answer: string };

export type VerdictAnswer =
  | { ok: true }
  | { ok: false; problem: TextProblem | 'unknown_suspension' | 'nothing_waits' | 'own_suspension' };

/**
 * Answers the appeal that waits: lifted ends the suspension, upheld leaves it standing. Who suspended does not answer
 * while there is another verifier or an admin (docs/decisions/0018). Of two officers at once, the second finds that
 * nothing waits.
 */
export async function answerAppeal(actor: Actor, verdict: AppealVerdict): Promise<VerdictAnswer> {
  const { suspensionId, decision } = verdict;
  const found = await findSuspension(actor, suspensionId);
  if (found === undefined) return { ok: false, problem: 'unknown_suspension' };
  const appeal = waitingAppeal(found);
  if (appeal === undefined) return { ok: false, problem: 'nothing_waits' };
  if (await mustLeaveToAnother(actor, suspensionId)) return { ok: false, problem: 'own_suspension' };
  const answer = verdict.answer.trim();
  const problem = reasonProblem(answer);
  if (problem !== undefined) return { ok: false, problem };
  const enterpriseId = found.enterprise.id;
  const at = now().toISOString();
  const to = database();
  const [decided] = await to.batch([
    to.all(sql`
      update appeals set decision = ${decision}, decided_by = ${actor.office}, decided_at = ${at}, answer = ${answer}
      where id = ${appeal.id} and decided_at is null and exists (select 1 from suspensions s
        where s.id = appeals.suspension_id and s.ended_at is null and ${actsFor(actor, 's.enterprise_id', suspenders)})
      returning id`),
    recordDeed(to, actor, {
      command: 'answer-appeal',
      noun: 'appeal',
      nounId: appeal.id,
      enterpriseId,
      detail: { decision, suspensionId },
    }),
    tellOwners(to, decision === 'lifted' ? 'ended' : 'upheld', found),
    to.run(sql`
      update suspensions set ended_at = ${at}, ended_by = ${actor.office}, end_reason = ${answer}
      where id = ${suspensionId} and ended_at is null and exists (select 1 from appeals a
        where a.id = ${appeal.id} and a.decision = 'lifted' and a.decided_at = ${at})`),
    ...reindexSuspended(to, found),
  ]);
  if (decided.length === 0) return { ok: false, problem: 'nothing_waits' };
  wakeMailRoom();
  return { ok: true };
}
