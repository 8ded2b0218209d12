import { sql } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import * as schema from '#db/schema/index.ts';
import { leftEnterprises } from '#src/domain/account/deletion-outlook.queries.server.ts';
import { releaseEnterprises } from '#src/domain/account/left-enterprise-statements.server.ts';
import type { Actor } from '#src/domain/actor/actor.ts';
import { readEnterpriseList } from '#src/domain/enterprise/enterprise-list.queries.server.ts';
import { findEnterprisePage } from '#src/domain/enterprise/enterprise-page.queries.server.ts';
import { findUnlistedEnterprise } from '#src/domain/enterprise/unlisted-enterprise.queries.server.ts';
import { mergeEnterprises } from '#src/domain/merge/merge-enterprises.server.ts';
import { listMergesInto } from '#src/domain/merge/merges.queries.server.ts';
import { keptTables, movedTables, roomTables, standingTables } from '#src/domain/merge/moving.ts';
import { findProductPage } from '#src/domain/product/product-page.queries.server.ts';
import { findProducts } from '#src/domain/search/find-products.queries.server.ts';
import { everyProduct } from '#src/domain/search/search-params.ts';
import { endSuspension } from '#src/domain/suspension/end-suspension.server.ts';
import { suspend } from '#src/domain/suspension/suspend.server.ts';
import { aMember, anOfficer } from '../../support/actors.ts';
import { anEnterprise, aProduct, today } from '../product/shop-window.ts';
import { aShop, mended, type Shop } from '../suspension/suspended-shop.ts';

const reason = 'Pemilik dan alamatnya sama, didaftarkan dua kali.';
let shop: Shop;
let verifier: Actor;
/** The one that goes and the one that stays. */
let fromId: number;
let intoId: number;

beforeEach(async () => {
  shop = await aShop();
  verifier = await anOfficer(shop.database, 'verifier');
  fromId = shop.enterpriseId;
  intoId = shop.elsewhereId;
});

const merge = (order = {}) => mergeEnterprises(verifier, { fromId, intoId, reason, ...order });

async function aNib(enterpriseId: number, number: string, isVerified: boolean): Promise<void> {
  const { database } = shop;
  const [claim] = await database
    .insert(schema.claims)
    .values({ kind: 'business_id', enterpriseId })
    .returning();
  const claimId = claim?.id ?? 0;
  await database.insert(schema.businessIds).values({ claimId, kind: 'nib', number });
  if (!isVerified) return;
  await database.insert(schema.verifications).values({
    claimId,
    decision: 'verified',
    method: 'register_checked',
    verifiedBy: 'Dinas Contoh',
    verifiedAt: '2026-07-01T02:00:00.000Z',
  });
}

const rows = (text: ReturnType<typeof sql>) => shop.database.all<Record<string, unknown>>(text);

describe('Merging', () => {
  it('moves the products with their addresses, and the old address leads to the new one', async () => {
    expect(await merge()).toMatchObject({ ok: true });
    const page = await findProductPage(shop.productSlug);
    expect(page).toMatchObject({ state: 'public', product: { enterprise: { id: intoId } } });
    expect(await findEnterprisePage(shop.slug)).toBeUndefined();
    const [into] = await rows(sql`select slug from enterprises where id = ${intoId}`);
    expect(await findUnlistedEnterprise(shop.slug)).toEqual({ state: 'merged', slug: into?.['slug'] });
    expect((await findEnterprisePage(String(into?.['slug'])))?.enterprise.productCount).toBe(3);
    const { answer } = await findProducts({ ...everyProduct, text: 'rengginang' }, today);
    expect(answer.ids).toEqual([shop.productId]);
    const { cards, total } = await readEnterpriseList(new URLSearchParams(), 'id');
    expect([total, ...cards.map(({ id }) => id)]).toEqual([1, intoId]);
  });

  it('leads over any number of merges, and no chain is a ring', async () => {
    const lastId = await anEnterprise(shop.database, { slug: 'yang-terakhir' });
    await merge();
    expect(await mergeEnterprises(verifier, { fromId: intoId, intoId: lastId, reason })).toMatchObject({
      ok: true,
    });
    expect(await findUnlistedEnterprise(shop.slug)).toEqual({ state: 'merged', slug: 'yang-terakhir' });
    expect(await merge()).toEqual({ ok: false, problem: 'already_merged' });
    const back = { fromId: lastId, intoId: fromId };
    expect(await merge(back)).toEqual({ ok: false, problem: 'already_merged' });
    expect((await listMergesInto(verifier, lastId)).map(({ from }) => from.id)).toEqual([intoId, fromId]);
  });

  it('is refused without a sentence, with itself, of who is unknown, and of who is suspended', async () => {
    expect(await merge({ reason: ' ' })).toMatchObject({ problem: 'text_missing' });
    expect(await merge({ reason: 'sama' })).toMatchObject({ problem: 'text_too_short' });
    expect(await merge({ intoId: fromId })).toMatchObject({ problem: 'same_enterprise' });
    expect(await merge({ intoId: 999_999 })).toMatchObject({ problem: 'unknown_enterprise' });
    const answer = await suspend(verifier, { enterpriseId: fromId }, reason);
    expect(await merge()).toMatchObject({ problem: 'suspended' });
    await endSuspension(verifier, answer.ok ? answer.suspensionId : 0, mended);
    expect(await merge()).toMatchObject({ ok: true });
  });

  it('is refused where both have a verified NIB', async () => {
    await aNib(fromId, '1234567890123', true);
    await aNib(intoId, '3210987654321', true);
    expect(await merge()).toEqual({ ok: false, problem: 'nibs_differ' });
    expect(await rows(sql`select 1 from merges`)).toEqual([]);
  });

  it('brings a NIB along that only one of them has verified', async () => {
    await aNib(fromId, '1234567890123', true);
    await aNib(intoId, '3210987654321', false);
    expect(await merge()).toMatchObject({ ok: true });
    const nibs = await rows(sql`select b.number from business_ids b join claims c on c.id = b.claim_id
      where c.enterprise_id = ${intoId} and c.ended_at is null order by b.number`);
    expect(nibs).toEqual([{ number: '1234567890123' }, { number: '3210987654321' }]);
  });

  it('happens once, of two officers at once', async () => {
    const answers = await Promise.all([merge(), merge({ fromId: intoId, intoId: fromId })]);
    expect(answers.map(({ ok }) => ok).toSorted()).toEqual([false, true]);
    expect(await rows(sql`select 1 from audit_entries where command = 'merge-enterprises'`)).toHaveLength(1);
  });

  it('knows every table that names an UMKM', async () => {
    const named =
      await rows(sql`select distinct m.name from sqlite_master m, pragma_foreign_key_list(m.name) f
      where m.type = 'table' and f."table" = 'enterprises' order by m.name`);
    const known = [...movedTables, ...standingTables, ...roomTables, ...keptTables];
    expect(known.toSorted()).toEqual(named.map(({ name }) => name));
  });
});

describe('What moves', () => {
  it('is every row of the tables that belong to one UMKM', async () => {
    await aMember(shop.database, fromId);
    await aNib(fromId, '1234567890123', false);
    await merge();
    for (const table of [...movedTables, 'enterprise_channels']) {
      const left = await rows(sql`select 1 from ${sql.raw(table)} where enterprise_id = ${fromId}`);
      expect(left, table).toEqual([]);
    }
  });

  it('are members without doubling: the higher role of somebody of both stays', async () => {
    const owner = await aMember(shop.database, fromId, 'owner');
    const both = await aMember(shop.database, fromId, 'owner');
    const other = await aMember(shop.database, fromId, 'editor');
    const add = (accountId: string, role: 'editor' | 'owner') =>
      shop.database
        .insert(schema.enterpriseMembers)
        .values({ enterpriseId: intoId, accountId, role, startedAt: '2026-01-05T02:00:00.000Z' });
    await add(both.accountId, 'editor');
    await add(other.accountId, 'owner');
    await merge();
    const standing = await rows(sql`select account_id, role from enterprise_members
      where enterprise_id = ${intoId} and ended_at is null order by account_id`);
    const expected = [owner, both, other].map(({ accountId }) => ({ account_id: accountId, role: 'owner' }));
    expect(standing).toEqual(
      expected.toSorted((one, another) => (one.account_id < another.account_id ? -1 : 1)),
    );
    const ended = await rows(sql`select 1 from enterprise_members where end_reason = 'merged'`);
    expect(ended).toHaveLength(2);
    const left = await rows(
      sql`select 1 from enterprise_members where enterprise_id = ${fromId} and ended_at is null`,
    );
    expect(left).toEqual([]);
  });

  it('are group memberships, participations and shortlist entries once, with what was sold', async () => {
    const { database } = shop;
    const at = '2026-08-01T02:00:00.000Z';
    const by = 'Uji';
    const [group] = await database
      .insert(schema.businessGroups)
      .values({ slug: 'kelompok-uji', name: 'Kelompok uji', createdBy: by })
      .returning();
    const events = await database
      .insert(schema.events)
      .values(
        ['satu', 'dua'].map((slug) => ({
          slug: `pameran-${slug}`,
          kind: 'exhibition' as const,
          name: `Pameran ${slug}`,
          startsOn: '2026-08-17',
          endsOn: '2026-08-18',
        })),
      )
      .returning();
    const [shortlist] = await database
      .insert(schema.shortlists)
      .values({ name: 'Pameran', kind: 'exhibition', seats: 10, createdAt: at })
      .returning();
    const [first, second] = events.map(({ id }) => id);
    const groupId = group?.id ?? 0;
    const shortlistId = shortlist?.id ?? 0;
    for (const enterpriseId of [fromId, intoId]) {
      await database.batch([
        database
          .insert(schema.businessGroupMembers)
          .values({ groupId, enterpriseId, addedBy: by, addedAt: at }),
        database.insert(schema.shortlistEntries).values({ shortlistId, enterpriseId, addedAt: at }),
        database.insert(schema.eventParticipations).values({
          eventId: first ?? 0,
          enterpriseId,
          sales: enterpriseId === fromId ? 750_000 : null,
          recordedBy: by,
          recordedAt: at,
        }),
      ]);
    }
    await database
      .insert(schema.eventParticipations)
      .values({ eventId: second ?? 0, enterpriseId: fromId, recordedBy: by, recordedAt: at });
    await merge();
    const standing = (table: string) =>
      rows(sql`select enterprise_id from ${sql.raw(table)} where ended_at is null`);
    expect(await standing('business_group_members')).toEqual([{ enterprise_id: intoId }]);
    expect(await standing('shortlist_entries')).toEqual([{ enterprise_id: intoId }]);
    expect(
      await rows(sql`select event_id, enterprise_id, sales from event_participations
        where ended_at is null order by event_id`),
    ).toEqual([
      { event_id: first, enterprise_id: intoId, sales: 750_000 },
      { event_id: second, enterprise_id: intoId, sales: null },
    ]);
    const ended = await rows(sql`select end_reason from event_participations where ended_at is not null`);
    expect(ended).toEqual([{ end_reason: 'merged' }]);
  });

  it('are channels, figures and counts where there is room, photos behind those that are there', async () => {
    const { database } = shop;
    const photo = { width: 640, height: 480 };
    const channel = (enterpriseId: number, kind: 'instagram' | 'website', name: string) => ({
      enterpriseId,
      kind,
      url: `https://${name}.example`,
    });
    await database.batch([
      database
        .insert(schema.enterpriseChannels)
        .values([
          channel(fromId, 'instagram', 'lama'),
          channel(fromId, 'website', 'lama'),
          channel(intoId, 'instagram', 'baru'),
        ]),
      database.insert(schema.enterpriseFigures).values([
        { enterpriseId: fromId, asOfOn: '2026-01-01', workers: 2 },
        { enterpriseId: fromId, asOfOn: '2026-02-01', workers: 3 },
        { enterpriseId: intoId, asOfOn: '2026-02-01', workers: 9 },
      ]),
      database.insert(schema.photos).values([
        { ...photo, enterpriseId: fromId, position: 0, file: 'satu' },
        { ...photo, enterpriseId: fromId, position: 1, file: 'dua' },
        { ...photo, enterpriseId: intoId, position: 0, file: 'satu' },
      ]),
      database.insert(schema.visitCounts).values([
        { enterpriseId: fromId, kind: 'seen', countedOn: today, count: 3 },
        { enterpriseId: intoId, kind: 'seen', countedOn: today, count: 4 },
      ]),
    ]);
    await merge();
    expect(
      await rows(
        sql`select kind, url from enterprise_channels where enterprise_id = ${intoId} order by kind`,
      ),
    ).toEqual([
      { kind: 'instagram', url: 'https://baru.example' },
      { kind: 'website', url: 'https://lama.example' },
    ]);
    expect(
      await rows(
        sql`select workers from enterprise_figures where enterprise_id = ${intoId} order by as_of_on`,
      ),
    ).toEqual([{ workers: 2 }, { workers: 9 }]);
    expect(
      await rows(sql`select file from photos where enterprise_id = ${intoId} order by position`),
    ).toEqual([{ file: 'satu' }, { file: 'dua' }]);
    expect(await rows(sql`select enterprise_id, count from visit_counts`)).toEqual([
      { enterprise_id: intoId, count: 7 },
    ]);
  });

  it('is an SKU that both have, with a number behind it', async () => {
    await aProduct(shop.database, intoId, { sku: 'KRP-1' });
    const comes = await aProduct(shop.database, fromId, { sku: 'KRP-1' });
    await merge();
    expect(await rows(sql`select sku from products where id = ${comes}`)).toEqual([
      { sku: `KRP-1-${comes}` },
    ]);
  });

  it('is what only the one that goes told of itself; its contacts are forgotten there', async () => {
    const { database } = shop;
    await database.run(sql`update enterprises set story = 'Sejak 1998.', founded_year = 1998, email = 'lama@example.test',
      whatsapp = '+6281200000001', whatsapp_shown_since = '2026-01-01T00:00:00.000Z' where id = ${fromId}`);
    await database.run(sql`update enterprises set founded_year = 2001 where id = ${intoId}`);
    await merge();
    expect(
      await rows(
        sql`select story, founded_year, email, whatsapp, revision from enterprises where id = ${intoId}`,
      ),
    ).toEqual([
      {
        story: 'Sejak 1998.',
        founded_year: 2001,
        email: 'lama@example.test',
        whatsapp: '+6281200000001',
        revision: 2,
      },
    ]);
    expect(
      await rows(sql`select email, whatsapp, whatsapp_shown_since from enterprises where id = ${fromId}`),
    ).toEqual([{ email: null, whatsapp: null, whatsapp_shown_since: null }]);
  });

  it('is forgotten with the person who owned both: nothing under the old number says who it was', async () => {
    const { database } = shop;
    const owner = await aMember(database, fromId);
    await database.run(sql`update enterprises set whatsapp = '+6281200000001' where id = ${fromId}`);
    await database.run(sql`update enterprises set whatsapp = '+6281200000002' where id = ${intoId}`);
    await merge();
    const numbers = () => rows(sql`select whatsapp from enterprises where id in (${fromId}, ${intoId})`);
    expect(await numbers()).toEqual([{ whatsapp: '+6281200000001' }, { whatsapp: '+6281200000002' }]);
    await database.batch(releaseEnterprises(database, leftEnterprises(owner.accountId), 'Uji'));
    expect(await numbers()).toEqual([{ whatsapp: null }, { whatsapp: null }]);
  });

  it('is nothing of the audit log: both histories stay under their numbers', async () => {
    const answer = await suspend(verifier, { enterpriseId: fromId }, reason);
    await endSuspension(verifier, answer.ok ? answer.suspensionId : 0, mended);
    await merge();
    const log = await rows(sql`select command, enterprise_id from audit_entries order by id`);
    expect(log).toEqual([
      { command: 'suspend', enterprise_id: fromId },
      { command: 'end-suspension', enterprise_id: fromId },
      { command: 'merge-enterprises', enterprise_id: intoId },
    ]);
  });
});
