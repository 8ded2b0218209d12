import { sql } from 'drizzle-orm';
import { database, type Database } from '#db/client.ts';
import type { Actor } from '#src/domain/actor/actor.ts';
import { insertedRow, recordDeed } from '#src/domain/audit/audit-statements.server.ts';
import { actsFor } from '#src/domain/member/membership.queries.server.ts';
import { noticeEverywhere } from '#src/domain/page/notice-statements.server.ts';
import { mayKeepSupport, supportKeepers } from '#src/domain/support/support.policy.ts';
import { now } from '#src/platform/clock.server.ts';
import { mostMembers } from './business-group.ts';

export type AddMembersAnswer =
  { ok: true; added: number } | { ok: false; problem: 'not_allowed' | 'too_many' };

/** Adds UMKM to a group; one that is in it already is left as it is. All of them, or none where they do not fit. */
export async function addMembers(
  actor: Actor,
  groupId: number,
  enterpriseIds: readonly number[],
): Promise<AddMembersAnswer> {
  if (!mayKeepSupport(actor)) return { ok: false, problem: 'not_allowed' };
  const ids = [...new Set(enterpriseIds)];
  const to = database();
  const results = await to.batch([
    // First a write: a batch that reads first fails as soon as another program writes in between.
    noticeEverywhere(to),
    ...ids.flatMap((id) => statementsFor(to, actor, groupId, { id, ids })),
  ]);
  const added = results.filter((rows) => Array.isArray(rows) && rows.length > 0).length;
  if (added > 0) return { ok: true, added };
  return (await roomIn(groupId)) < ids.length ? { ok: false, problem: 'too_many' } : { ok: true, added };
}

async function roomIn(groupId: number): Promise<number> {
  const [row] = await database().all<{ members: number }>(
    sql`select count(*) members from business_group_members where group_id = ${groupId} and ended_at is null`,
  );
  return mostMembers - (row?.members ?? 0);
}

function statementsFor(
  to: Database,
  actor: Actor,
  groupId: number,
  { id, ids }: { id: number; ids: number[] },
) {
  const others = JSON.stringify(ids);
  return [
    to.all<{ id: number }>(sql`
      insert into business_group_members (group_id, enterprise_id, added_by, added_at)
      select b.id, e.id, ${actor.office}, ${now().toISOString()}
      from business_groups b join enterprises e on e.id = ${id}
      where b.id = ${groupId} and b.ended_at is null and ${actsFor(actor, 'e.id', supportKeepers)}
        and ${ids.length} + (select count(*) from business_group_members m where m.group_id = b.id
          and m.ended_at is null and m.enterprise_id not in (select value from json_each(${others})))
          <= ${mostMembers}
      on conflict do nothing returning id`),
    recordDeed(to, actor, {
      command: 'add-members',
      noun: 'business_group_member',
      nounId: insertedRow,
      enterpriseId: id,
      detail: { groupId },
    }),
  ];
}
