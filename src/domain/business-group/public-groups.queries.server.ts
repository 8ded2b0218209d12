import { sql, type SQL } from 'drizzle-orm';
import { database } from '#db/client.ts';
import { listEnterpriseCards, placeOf } from '#src/domain/enterprise/enterprise-cards.queries.server.ts';
import type { EnterprisePlace } from '#src/domain/enterprise/enterprise.ts';
import { isListed } from '#src/domain/enterprise/listed.queries.server.ts';
import { listProductCards } from '#src/domain/product/product-cards.queries.server.ts';
import { isPublic } from '#src/domain/product/public-products.queries.server.ts';
import { today as currentDay } from '#src/platform/clock.server.ts';
import {
  groupPageSize,
  groupsPerPage,
  mostMembers,
  type GroupPage,
  type PublicGroup,
} from './business-group.ts';

type Row = Omit<PublicGroup, 'place' | 'isExample'> & { place: string; isExample: number };

/** The joint shop of the group with this slug, with one page (from 1) of its members' products; undefined once ended. */
export async function findGroupPage(
  slug: string,
  page = 1,
  today = currentDay(),
): Promise<GroupPage | undefined> {
  const [row] = await database().all<Row>(
    sql`select ${columns(today)} from business_groups b where b.slug = ${slug} and b.ended_at is null`,
  );
  if (row === undefined) return undefined;
  const group = toGroup(row);
  const to = database();
  const [members, products] = await to.batch([
    to.all<{ id: number }>(sql`
      select e.id from business_group_members m join enterprises e on e.id = m.enterprise_id
      where ${isMemberOf(sql`${group.id}`)} order by e.name_key, e.id limit ${mostMembers}`),
    to.all<{ id: number }>(sql`
      select p.id from business_group_members m join products p on p.enterprise_id = m.enterprise_id
        join publications w on w.product_id = p.id and w.ended_at is null
      where ${isMemberOf(sql`${group.id}`)} and ${isPublic('p', today)}
      order by w.published_at desc, p.id desc limit ${groupPageSize} offset ${(page - 1) * groupPageSize}`),
  ]);
  const idsOf = (rows: { id: number }[]) => rows.map(({ id }) => id);
  return {
    group,
    members: await listEnterpriseCards(idsOf(members), today),
    products: await listProductCards(idsOf(products), today),
    page,
    pageCount: Math.max(1, Math.ceil(group.productCount / groupPageSize)),
  };
}

/** The groups by name, one page at a time. */
export async function listPublicGroups(
  page: number,
  today = currentDay(),
): Promise<{ groups: PublicGroup[]; total: number }> {
  const to = database();
  const [rows, [counted]] = await to.batch([
    to.all<Row>(sql`select ${columns(today)} from business_groups b where b.ended_at is null
      order by b.name collate nocase, b.id limit ${groupsPerPage} offset ${(page - 1) * groupsPerPage}`),
    to.all<{ total: number }>(sql`select count(*) total from business_groups where ended_at is null`),
  ]);
  return { groups: rows.map(toGroup), total: counted?.total ?? 0 };
}

/** The groups that an UMKM belongs to, by name. */
export async function listGroupsOf(enterpriseId: number): Promise<{ slug: string; name: string }[]> {
  return database().all(sql`
    select b.slug, b.name from business_group_members m join business_groups b on b.id = m.group_id
    where m.enterprise_id = ${enterpriseId} and m.ended_at is null and b.ended_at is null
      and ${isListed('m.enterprise_id')}
    order by b.name, b.id limit 10`);
}

/** What the `m` of a query joins: the members of a group that stand and are shown. */
function isMemberOf(groupId: SQL): SQL {
  return sql`m.group_id = ${groupId} and m.ended_at is null and ${isListed('m.enterprise_id')}`;
}

function columns(today: string): SQL {
  return sql`b.id, b.slug, b.name, b.story, b.story_en "storyEn", b.founded_year "foundedYear",
    b.is_example "isExample", ${placeOf('b')} place,
    (select count(*) from business_group_members m where ${isMemberOf(sql`b.id`)}) "memberCount",
    (select count(*) from business_group_members m join products p on p.enterprise_id = m.enterprise_id
      where ${isMemberOf(sql`b.id`)} and ${isPublic('p', today)}) "productCount"`;
}

function toGroup(row: Row): PublicGroup {
  return { ...row, place: JSON.parse(row.place) as EnterprisePlace, isExample: row.isExample === 1 };
}
