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
import { reasonProblem, type TextProblem } from './suspension.ts';

export type EndAnswer = { ok: true } | { ok: false; problem: TextProblem | 'unknown_suspension' | 'ended' };

/** Puts back what was suspended, with the reason; an appeal that waits is thereby lifted. */
export async function endSuspension(
  actor: Actor,
  suspensionId: number,
  givenReason: string,
): Promise<EndAnswer> {
  const reason = givenReason.trim();
  const found = await findSuspension(actor, suspensionId);
  if (found === undefined) return { ok: false, problem: 'unknown_suspension' };
  const problem = reasonProblem(reason);
  if (problem !== undefined) return { ok: false, problem };
  const enterpriseId = found.enterprise.id;
  const at = now().toISOString();
  const to = database();
  const [ended] = await to.batch([
    to.all(sql`
      update suspensions set ended_at = ${at}, ended_by = ${actor.office}, end_reason = ${reason}
      where id = ${suspensionId} and ended_at is null
        and ${actsFor(actor, 'suspensions.enterprise_id', suspenders)} returning id`),
    recordDeed(to, actor, {
      command: 'end-suspension',
      noun: 'suspension',
      nounId: suspensionId,
      enterpriseId,
    }),
    tellOwners(to, 'ended', found),
    to.run(sql`
      update appeals set decision = 'lifted', decided_by = ${actor.office}, decided_at = ${at}, answer = ${reason}
      where suspension_id = ${suspensionId} and decided_at is null
        and exists (select 1 from suspensions s where s.id = ${suspensionId} and s.ended_at is not null)`),
    ...reindexSuspended(to, found),
  ]);
  if (ended.length === 0) return { ok: false, problem: 'ended' };
  wakeMailRoom();
  return { ok: true };
}
