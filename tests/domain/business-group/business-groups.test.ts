import { sql } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Database } from '#db/client.ts';
import { suspensions } from '#db/schema/index.ts';
import { operator } from '#src/domain/actor/actor.ts';
import { addMembers } from '#src/domain/business-group/add-members.server.ts';
import { mostMembers } from '#src/domain/business-group/business-group.ts';
import { changeGroup } from '#src/domain/business-group/change-group.server.ts';
import { createGroup } from '#src/domain/business-group/create-group.server.ts';
import { endGroup } from '#src/domain/business-group/end-group.server.ts';
import { listGroupMembers } from '#src/domain/business-group/kept-groups.queries.server.ts';
import {
  findGroupPage,
  listGroupsOf,
  listPublicGroups,
} from '#src/domain/business-group/public-groups.queries.server.ts';
import { removeGroupMember } from '#src/domain/business-group/remove-group-member.server.ts';
import { readChangedTags } from '#src/domain/page/changed-tags.queries.server.ts';
import { listSitemapPages } from '#src/domain/sitemap/sitemap.queries.server.ts';
import { freshDatabase } from '../../support/database.ts';
import { aGroup, groupFacts } from '../event/event-world.ts';
import {
  anEnterprise,
  aPublicProduct,
  aTrainedEnterprise,
  laySetting,
  today,
} from '../product/shop-window.ts';
import { deedsOf } from '../support/support-world.ts';

const slug = 'kelompok-uji-melati';
let database: Database;
let groupId: number;

beforeEach(async () => {
  database = await freshDatabase();
  await laySetting(database);
  groupId = await aGroup();
});

describe('A business group', () => {
  it('has an address of its own that stays when its name changes; a namesake elsewhere gets another', async () => {
    const again = await createGroup(operator, { ...groupFacts, name: groupFacts.name.toUpperCase() });
    expect(again).toEqual({ ok: false, problem: 'name_taken' });
    const [place] = await database.all<{ code: string }>(
      sql`select code from regions where level = 'kelurahan' order by code limit 1`,
    );
    await aGroup({ kelurahanCode: place?.code ?? null });
    expect(await changeGroup(operator, groupId, { ...groupFacts, name: 'Kelompok Mawar' })).toEqual({
      ok: true,
    });
    expect(await findGroupPage(slug)).toMatchObject({ group: { name: 'Kelompok Mawar', foundedYear: 2019 } });
    expect(await findGroupPage(`${slug}-2`)).toMatchObject({ group: { name: groupFacts.name } });
  });

  it('takes neither the name of another group nor moves to where its name stands already', async () => {
    const otherId = await aGroup({ name: 'Kelompok Mawar' });
    const [place] = await database.all<{ code: string }>(
      sql`select code from regions where level = 'kelurahan' order by code limit 1`,
    );
    const awayId = await aGroup({ kelurahanCode: place?.code ?? null });
    const taken = { ok: false, problem: 'name_taken' };
    const again = { ...groupFacts, name: groupFacts.name.toUpperCase() };
    expect(await changeGroup(operator, otherId, again)).toEqual(taken);
    expect(await changeGroup(operator, awayId, groupFacts)).toEqual(taken);
    expect(await changeGroup(operator, groupId, { ...again, foundedYear: 2020 })).toEqual({ ok: true });
    expect(await changeGroup(operator, 0, groupFacts)).toEqual({ ok: false, problem: 'unknown_group' });
    await endGroup(operator, groupId, 'Bubar');
    expect(await changeGroup(operator, otherId, groupFacts)).toEqual({ ok: true });
  });

  it('knows its place by the official list only', async () => {
    const unknown = { ...groupFacts, kelurahanCode: '36.71.99.9999' };
    expect(await createGroup(operator, unknown)).toEqual({ ok: false, problem: 'unknown_kelurahan' });
    const [place] = await database.all<{ code: string }>(
      sql`select code from regions where level = 'kelurahan' and code like '36.71.05%' order by code limit 1`,
    );
    await changeGroup(operator, groupId, { ...groupFacts, kelurahanCode: place?.code ?? '' });
    expect((await findGroupPage(slug))?.group.place.kecamatan?.name).toBe('Cipondoh');
  });

  it('shows the public products of its members in one shop, and only those', async () => {
    const maker = await aTrainedEnterprise(database);
    const shown = [await aPublicProduct(database, maker), await aPublicProduct(database, maker)];
    const untrained = await anEnterprise(database);
    await aPublicProduct(database, untrained);
    const suspended = await aTrainedEnterprise(database);
    await aPublicProduct(database, suspended);
    await aPublicProduct(database, await aTrainedEnterprise(database));
    await addMembers(operator, groupId, [maker, untrained, suspended]);
    await database.insert(suspensions).values({
      enterpriseId: suspended,
      reason: 'Uji',
      suspendedBy: 'Uji',
      suspendedAt: '2026-11-01T00:00:00.000Z',
    });
    const page = await findGroupPage(slug, 1, today);
    expect(page?.products.map(({ id }) => id).toSorted()).toEqual(shown.toSorted());
    expect(page?.members.map(({ id }) => id).toSorted()).toEqual([maker, untrained].toSorted());
    expect(page?.group).toMatchObject({ memberCount: 2, productCount: 2 });
    expect(await listGroupsOf(maker)).toEqual([{ slug, name: groupFacts.name }]);
    expect(await listGroupsOf(suspended)).toEqual([]);
  });

  it('is told to every cached page when it or its members change', async () => {
    const maker = await aTrainedEnterprise(database);
    const told = async (write: () => Promise<unknown>) => {
      const { position } = await readChangedTags(undefined);
      await write();
      return (await readChangedTags(position)).tags;
    };
    expect(await told(() => addMembers(operator, groupId, [maker]))).toBe('everything');
    expect(await told(() => changeGroup(operator, groupId, groupFacts))).toBe('everything');
    expect(await told(() => removeGroupMember(operator, groupId, maker))).toBe('everything');
    expect(await told(() => endGroup(operator, groupId, 'Bubar'))).toBe('everything');
  });

  it('takes a member once, lets it go and takes it again, and has room for so many', async () => {
    const ids = [await anEnterprise(database), await anEnterprise(database)];
    expect(await addMembers(operator, groupId, ids)).toEqual({ ok: true, added: 2 });
    expect(await addMembers(operator, groupId, ids)).toEqual({ ok: true, added: 0 });
    expect(await removeGroupMember(operator, groupId, ids[0] ?? 0)).toEqual({ ok: true });
    expect(await removeGroupMember(operator, groupId, ids[0] ?? 0)).toEqual({
      ok: false,
      problem: 'unknown_member',
    });
    expect(await addMembers(operator, groupId, ids)).toEqual({ ok: true, added: 1 });
    const crowd: number[] = [];
    for (let nth = 0; nth < mostMembers - 1; nth += 1) crowd.push(await anEnterprise(database));
    expect(await addMembers(operator, groupId, crowd)).toEqual({ ok: false, problem: 'too_many' });
    expect(await addMembers(operator, groupId, crowd.slice(1))).toEqual({ ok: true, added: mostMembers - 2 });
    expect(await listGroupMembers(operator, groupId)).toHaveLength(mostMembers);
  });

  it('that ended has no page, stands in no list and in no sitemap', async () => {
    const pathsIn = async () => (await listSitemapPages({ kind: 'halaman' }, today)).map(({ path }) => path);
    expect(await pathsIn()).toContain(`/kelompok/${slug}`);
    expect(await endGroup(operator, groupId, ' ')).toEqual({ ok: false, problem: 'reason_missing' });
    expect(await endGroup(operator, groupId, 'Bubar')).toEqual({ ok: true });
    expect(await findGroupPage(slug)).toBeUndefined();
    expect((await listPublicGroups(1)).total).toBe(0);
    expect(await pathsIn()).not.toContain(`/kelompok/${slug}`);
    expect(await changeGroup(operator, groupId, groupFacts)).toEqual({ ok: false, problem: 'unknown_group' });
    expect(await deedsOf(database, 'business_group')).toEqual(['create-group', 'end-group']);
  });
});
