import { sql } from 'drizzle-orm';
import { database } from '#db/client.ts';
import type { Actor } from '#src/domain/actor/actor.ts';
import { recordDeed } from '#src/domain/audit/audit-statements.server.ts';
import { actsForOffice } from '#src/domain/member/membership.queries.server.ts';
import { noticeEverywhere } from '#src/domain/page/notice-statements.server.ts';
import { mayKeepSupport, supportKeepers } from '#src/domain/support/support.policy.ts';
import type { GroupFacts } from './business-group.ts';
import { placeCodesOf } from './group-place.queries.server.ts';

export type ChangeGroupAnswer =
  { ok: true } | { ok: false; problem: 'not_allowed' | 'unknown_kelurahan' | 'unknown_group' | 'name_taken' };

/** Changes what is written about a group; its address stays, so that shared links hold. A name stands once in a kelurahan. */
export async function changeGroup(
  actor: Actor,
  groupId: number,
  group: GroupFacts,
): Promise<ChangeGroupAnswer> {
  if (!mayKeepSupport(actor)) return { ok: false, problem: 'not_allowed' };
  const place = await placeCodesOf(group);
  if (place === undefined) return { ok: false, problem: 'unknown_kelurahan' };
  const to = database();
  const mine = sql`id = ${groupId} and ended_at is null and ${actsForOffice(actor, supportKeepers.officers ?? [])}`;
  const [written, , , found] = await to.batch([
    to.all(sql`
      update business_groups set name = ${group.name}, story = ${group.story}, story_en = ${group.storyEn},
        kabkota_code = ${place.kabkota}, kecamatan_code = ${place.kecamatan}, kelurahan_code = ${place.kelurahan},
        founded_year = ${group.foundedYear}
      where ${mine} and (name = ${group.name} and kelurahan_code is ${place.kelurahan}
        or not exists (select 1 from business_groups g where g.id <> ${groupId} and g.ended_at is null
          and g.name = ${group.name} collate nocase and g.kelurahan_code is ${place.kelurahan}))
      returning id`),
    recordDeed(to, actor, { command: 'change-group', noun: 'business_group', nounId: groupId }),
    noticeEverywhere(to),
    to.all(sql`select 1 from business_groups where ${mine}`),
  ]);
  if (written.length > 0) return { ok: true };
  return { ok: false, problem: found.length > 0 ? 'name_taken' : 'unknown_group' };
}
