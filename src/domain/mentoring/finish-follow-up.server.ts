import { sql } from 'drizzle-orm';
import { database } from '#db/client.ts';
import type { Actor } from '#src/domain/actor/actor.ts';
import { recordDeed } from '#src/domain/audit/audit-statements.server.ts';
import { actsForOffice } from '#src/domain/member/membership.queries.server.ts';
import { supportKeepers } from '#src/domain/support/support.policy.ts';
import { now } from '#src/platform/clock.server.ts';

/** Notes that what was agreed at a visit has been done; noted already, nothing changes. */
export async function finishFollowUp(
  actor: Actor,
  visitId: number,
): Promise<{ ok: true } | { ok: false; problem: 'nothing_open' }> {
  const to = database();
  const [done] = await to.batch([
    to.all(sql`
      update mentoring_visits set followed_up_at = ${now().toISOString()}
      where id = ${visitId} and ended_at is null and follow_up is not null and followed_up_at is null
        and ${actsForOffice(actor, supportKeepers.officers ?? [])}
      returning id`),
    recordDeed(to, actor, { command: 'finish-follow-up', noun: 'mentoring_visit', nounId: visitId }),
  ]);
  return done.length > 0 ? { ok: true } : { ok: false, problem: 'nothing_open' };
}
