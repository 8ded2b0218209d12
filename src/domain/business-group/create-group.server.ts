import { sql } from 'drizzle-orm';
import { database } from '#db/client.ts';
import type { Actor } from '#src/domain/actor/actor.ts';
import { insertedRow, recordDeed } from '#src/domain/audit/audit-statements.server.ts';
import { actsForOffice } from '#src/domain/member/membership.queries.server.ts';
import { noticeEverywhere } from '#src/domain/page/notice-statements.server.ts';
import { freeSlug } from '#src/domain/slug/free-slug.queries.server.ts';
import { mayKeepSupport, supportKeepers } from '#src/domain/support/support.policy.ts';
import type { GroupFacts } from './business-group.ts';
import { placeCodesOf } from './group-place.queries.server.ts';

export type CreateGroupAnswer =
  { ok: true; groupId: number } | { ok: false; problem: 'not_allowed' | 'unknown_kelurahan' | 'name_taken' };

/**
 * Adds a kelompok usaha, still without members; its page is public at once. A name stands once in a kelurahan, so that a
 * form sent twice makes one group.
 */
export async function createGroup(actor: Actor, group: GroupFacts): Promise<CreateGroupAnswer> {
  if (!mayKeepSupport(actor)) return { ok: false, problem: 'not_allowed' };
  const place = await placeCodesOf(group);
  if (place === undefined) return { ok: false, problem: 'unknown_kelurahan' };
  const slug = await freeSlug('business_groups', group.name, 'kelompok');
  const to = database();
  const [written] = await to.batch([
    to.all<{ id: number }>(sql`
      insert into business_groups (slug, name, story, story_en, kabkota_code, kecamatan_code, kelurahan_code,
        founded_year, created_by)
      select ${slug}, ${group.name}, ${group.story}, ${group.storyEn}, ${place.kabkota}, ${place.kecamatan},
        ${place.kelurahan}, ${group.foundedYear}, ${actor.office}
      where ${actsForOffice(actor, supportKeepers.officers ?? [])}
        and not exists (select 1 from business_groups g where g.ended_at is null
          and g.name = ${group.name} collate nocase and g.kelurahan_code is ${place.kelurahan})
      on conflict do nothing returning id`),
    recordDeed(to, actor, { command: 'create-group', noun: 'business_group', nounId: insertedRow }),
    noticeEverywhere(to),
  ]);
  const [row] = written;
  return row === undefined ? { ok: false, problem: 'name_taken' } : { ok: true, groupId: row.id };
}
