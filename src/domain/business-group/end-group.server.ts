import { sql } from 'drizzle-orm';
import { database } from '#db/client.ts';
import type { Actor } from '#src/domain/actor/actor.ts';
import { recordDeed } from '#src/domain/audit/audit-statements.server.ts';
import { readReason, type ReasonProblem } from '#src/domain/form/reason.ts';
import { actsForOffice } from '#src/domain/member/membership.queries.server.ts';
import { noticeEverywhere } from '#src/domain/page/notice-statements.server.ts';
import { supportKeepers } from '#src/domain/support/support.policy.ts';
import { now } from '#src/platform/clock.server.ts';

/** Ends a group, with the reason: its page goes, its members stay what they are. */
export async function endGroup(
  actor: Actor,
  groupId: number,
  reason: string,
): Promise<{ ok: true } | { ok: false; problem: 'unknown_group' | ReasonProblem }> {
  const read = readReason(reason);
  if (!read.ok) return read;
  const to = database();
  const [ended] = await to.batch([
    to.all(sql`
      update business_groups set ended_at = ${now().toISOString()}, end_reason = ${read.reason}
      where id = ${groupId} and ended_at is null and ${actsForOffice(actor, supportKeepers.officers ?? [])}
      returning id`),
    recordDeed(to, actor, { command: 'end-group', noun: 'business_group', nounId: groupId }),
    noticeEverywhere(to),
  ]);
  return ended.length > 0 ? { ok: true } : { ok: false, problem: 'unknown_group' };
}
