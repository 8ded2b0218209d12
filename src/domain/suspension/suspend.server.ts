import { sql } from 'drizzle-orm';
import { database } from '#db/client.ts';
import type { Actor } from '#src/domain/actor/actor.ts';
import { insertedRow, recordDeed } from '#src/domain/audit/audit-statements.server.ts';
import { wakeMailRoom } from '#src/domain/mail/mail-statements.server.ts';
import { actsFor } from '#src/domain/member/membership.queries.server.ts';
import { now } from '#src/platform/clock.server.ts';
import { findSuspendable } from './suspensions.queries.server.ts';
import { reindexSuspended, tellOwners } from './suspension-statements.server.ts';
import { suspenders } from './suspension.policy.ts';
import { reasonProblem, type SuspensionSubject, type TextProblem } from './suspension.ts';

export type SuspendAnswer =
  | { ok: true; suspensionId: number }
  | { ok: false; problem: TextProblem | 'unknown_subject' | 'already_suspended' };

/**
 * Takes an UMKM with all its products, or one product, out of everything that the public sees, with a reason that its
 * owner reads. It stands until somebody ends it; of two officers at once, the unique index takes one.
 */
export async function suspend(
  actor: Actor,
  subject: SuspensionSubject,
  givenReason: string,
): Promise<SuspendAnswer> {
  const reason = givenReason.trim();
  const found = await findSuspendable(actor, subject);
  if (found === undefined) return { ok: false, problem: 'unknown_subject' };
  const problem = reasonProblem(reason);
  if (problem !== undefined) return { ok: false, problem };
  const enterpriseId = found.enterprise.id;
  const productId = found.product?.id ?? null;
  const to = database();
  const [written] = await to.batch([
    to.all<{ id: number }>(sql`
      insert into suspensions (enterprise_id, product_id, reason, suspended_by, suspended_at)
      select e.id, ${productId}, ${reason}, ${actor.office}, ${now().toISOString()}
      from enterprises e where e.id = ${enterpriseId} and ${actsFor(actor, 'e.id', suspenders)}
      on conflict do nothing returning id`),
    recordDeed(to, actor, {
      command: 'suspend',
      noun: 'suspension',
      nounId: insertedRow,
      enterpriseId,
      detail: { productId },
    }),
    tellOwners(to, 'suspended', found),
    ...reindexSuspended(to, found),
  ]);
  const [row] = written;
  if (row === undefined) return { ok: false, problem: 'already_suspended' };
  wakeMailRoom();
  return { ok: true, suspensionId: row.id };
}
