import { sql } from 'drizzle-orm';
import { database } from '#db/client.ts';
import type { Actor } from '#src/domain/actor/actor.ts';
import { recordDeed } from '#src/domain/audit/audit-statements.server.ts';
import { actsForOffice } from '#src/domain/member/membership.queries.server.ts';
import { noticeEverywhere } from '#src/domain/page/notice-statements.server.ts';
import { supportKeepers } from '#src/domain/support/support.policy.ts';
import { now } from '#src/platform/clock.server.ts';

/** Ends that an UMKM belongs to a group; it may join again. */
export async function removeGroupMember(
  actor: Actor,
  groupId: number,
  enterpriseId: number,
): Promise<{ ok: true } | { ok: false; problem: 'unknown_member' }> {
  const to = database();
  const [ended] = await to.batch([
    to.all(sql`
      update business_group_members set ended_at = ${now().toISOString()}
      where group_id = ${groupId} and enterprise_id = ${enterpriseId} and ended_at is null
        and ${actsForOffice(actor, supportKeepers.officers ?? [])} returning id`),
    recordDeed(to, actor, {
      command: 'remove-group-member',
      noun: 'business_group',
      nounId: groupId,
      enterpriseId,
    }),
    noticeEverywhere(to),
  ]);
  return ended.length > 0 ? { ok: true } : { ok: false, problem: 'unknown_member' };
}
