import { sql, type SQL } from 'drizzle-orm';
import { database } from '#db/client.ts';
import type { Actor } from '#src/domain/actor/actor.ts';
import { placeOf } from '#src/domain/enterprise/enterprise-cards.queries.server.ts';
import type { EnterprisePlace } from '#src/domain/enterprise/enterprise.ts';
import { actsForOffice } from '#src/domain/member/membership.queries.server.ts';
import { isPublic } from '#src/domain/product/public-products.queries.server.ts';
import { supportKeepers } from '#src/domain/support/support.policy.ts';
import { today } from '#src/platform/clock.server.ts';
import { groupsPerPage, mostMembers, type GroupMember, type KeptGroup } from './business-group.ts';

type Row = Omit<KeptGroup, 'place' | 'isExample'> & { place: string; isExample: number };

const columns = sql`b.id, b.slug, b.name, b.story, b.story_en "storyEn", b.kelurahan_code "kelurahanCode",
  b.founded_year "foundedYear", b.is_example "isExample", b.ended_at "endedAt", b.end_reason "endReason",
  ${placeOf('b')} place,
  (select count(*) from business_group_members m where m.group_id = b.id and m.ended_at is null) members`;

/** What of the groups is shown. */
export interface GroupFilter {
  /** A part of the name; empty does not narrow. */
  text: string;
  kecamatanCode?: string | undefined;
}

/** The groups that stand, by name, one page at a time. */
export async function listKeptGroups(
  actor: Actor,
  { text, kecamatanCode }: GroupFilter,
  page: number,
): Promise<{ groups: KeptGroup[]; total: number }> {
  const fits = sql`b.ended_at is null and instr(lower(b.name), ${text.toLowerCase()}) > 0
    and ${kecamatanCode === undefined ? sql`true` : sql`b.kecamatan_code = ${kecamatanCode}`} and ${keeps(actor)}`;
  const to = database();
  const [rows, [counted]] = await to.batch([
    to.all<Row>(sql`select ${columns} from business_groups b where ${fits}
      order by b.name collate nocase, b.id limit ${groupsPerPage} offset ${(page - 1) * groupsPerPage}`),
    to.all<{ total: number }>(sql`select count(*) total from business_groups b where ${fits}`),
  ]);
  return { groups: rows.map(toGroup), total: counted?.total ?? 0 };
}

/** One group, ended or not. */
export async function findKeptGroup(actor: Actor, groupId: number): Promise<KeptGroup | undefined> {
  const [row] = await database().all<Row>(
    sql`select ${columns} from business_groups b where b.id = ${groupId} and ${keeps(actor)}`,
  );
  return row === undefined ? undefined : toGroup(row);
}

/** The UMKM of a group, by name. */
export async function listGroupMembers(actor: Actor, groupId: number): Promise<GroupMember[]> {
  const rows = await database().all<Omit<GroupMember, 'place'> & { place: string }>(sql`
    select e.id, e.slug, e.name, ${placeOf('e')} place, m.added_at "addedAt",
      (select count(*) from products p where p.enterprise_id = e.id and ${isPublic('p', today())}) "productCount"
    from business_group_members m join enterprises e on e.id = m.enterprise_id
    where m.group_id = ${groupId} and m.ended_at is null and ${keeps(actor)}
    order by e.name_key, e.id limit ${mostMembers}`);
  return rows.map((row) => ({ ...row, place: JSON.parse(row.place) as EnterprisePlace }));
}

function keeps(actor: Actor): SQL {
  return actsForOffice(actor, supportKeepers.officers ?? []);
}

function toGroup(row: Row): KeptGroup {
  return { ...row, place: JSON.parse(row.place) as EnterprisePlace, isExample: row.isExample === 1 };
}
