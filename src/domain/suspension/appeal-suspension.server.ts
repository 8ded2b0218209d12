import { sql } from 'drizzle-orm';
import { database } from '#db/client.ts';
import type { Actor } from '#src/domain/actor/actor.ts';
import { insertedRow, recordDeed } from '#src/domain/audit/audit-statements.server.ts';
import { actsFor } from '#src/domain/member/membership.queries.server.ts';
import { now } from '#src/platform/clock.server.ts';
import { appellants } from './suspension.policy.ts';
import { appealProblem, type TextProblem } from './suspension.ts';

export type AppealAnswer =
  | { ok: true; appealId: number }
  | { ok: false; problem: TextProblem | 'unknown_suspension' | 'ended' | 'already_waiting' };

/** Says something against a suspension for its UMKM; one at a time, and again after an answer. */
export async function appealSuspension(
  actor: Actor,
  suspensionId: number,
  givenText: string,
): Promise<AppealAnswer> {
  const text = givenText.trim();
  const to = database();
  const mine = sql`s.id = ${suspensionId} and ${actsFor(actor, 's.enterprise_id', appellants)}`;
  const [known] = await to.all<{ enterpriseId: number; ended: number }>(sql`
    select s.enterprise_id "enterpriseId", s.ended_at is not null ended from suspensions s where ${mine}`);
  if (known === undefined) return { ok: false, problem: 'unknown_suspension' };
  if (known.ended === 1) return { ok: false, problem: 'ended' };
  const problem = appealProblem(text);
  if (problem !== undefined) return { ok: false, problem };
  const [written] = await to.batch([
    to.all<{ id: number }>(sql`
      insert into appeals (suspension_id, text, appealed_by, appealed_at)
      select s.id, ${text}, ${actor.accountId}, ${now().toISOString()} from suspensions s
      where ${mine} and s.ended_at is null
      on conflict do nothing returning id`),
    recordDeed(to, actor, {
      command: 'appeal-suspension',
      noun: 'appeal',
      nounId: insertedRow,
      enterpriseId: known.enterpriseId,
      detail: { suspensionId },
    }),
  ]);
  const [row] = written;
  return row === undefined ? { ok: false, problem: 'already_waiting' } : { ok: true, appealId: row.id };
}
