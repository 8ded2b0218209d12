import { sql } from 'drizzle-orm';
import { database } from '#db/client.ts';
import type { Actor } from '#src/domain/actor/actor.ts';
import { recordDeed } from '#src/domain/audit/audit-statements.server.ts';
import { actsFor } from '#src/domain/member/membership.queries.server.ts';
import { now } from '#src/platform/clock.server.ts';
import { appellants } from './suspension.policy.ts';

export type WithdrawAppealAnswer = { ok: true } | { ok: false; problem: 'no_appeal_waits' };

/** Takes back the appeal that waits against a suspension; the suspension stands as before. */
export async function withdrawAppeal(actor: Actor, suspensionId: number): Promise<WithdrawAppealAnswer> {
  const to = database();
  const mine = sql`suspension_id = ${suspensionId} and decided_at is null and exists (select 1 from suspensions s
    where s.id = appeals.suspension_id and ${actsFor(actor, 's.enterprise_id', appellants)})`;
  const [waiting] = await to.all<{ id: number; enterpriseId: number }>(sql`
    select appeals.id, (select s.enterprise_id from suspensions s where s.id = appeals.suspension_id) "enterpriseId"
    from appeals where ${mine}`);
  if (waiting === undefined) return { ok: false, problem: 'no_appeal_waits' };
  const [withdrawn] = await to.batch([
    to.all(sql`
      update appeals set decision = 'withdrawn', decided_by = ${actor.office}, decided_at = ${now().toISOString()}
      where id = ${waiting.id} and ${mine} returning id`),
    recordDeed(to, actor, {
      command: 'withdraw-appeal',
      noun: 'appeal',
      nounId: waiting.id,
      enterpriseId: waiting.enterpriseId,
      detail: { suspensionId },
    }),
  ]);
  return withdrawn.length > 0 ? { ok: true } : { ok: false, problem: 'no_appeal_waits' };
}
