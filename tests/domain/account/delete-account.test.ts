import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { sql } from 'drizzle-orm';
import { beforeEach, expect, test } from 'vitest';
import {
  consents,
  enterpriseChannels,
  enterpriseFigures,
  enterpriseMembers,
  evidenceFiles,
  officeRoles,
  photos,
  productDrafts,
  registrations,
  staffInvitations,
} from '#db/schema/index.ts';
import { changeName } from '#src/domain/account/change-name.server.ts';
import { listConsents } from '#src/domain/account/consents.queries.server.ts';
import { deleteAccount } from '#src/domain/account/delete-account.server.ts';
import { deletionOutlook } from '#src/domain/account/deletion-outlook.queries.server.ts';
import { findVisitor } from '#src/domain/account/signed-in.queries.server.ts';
import { withdrawWhatsappConsent } from '#src/domain/account/withdraw-consent.server.ts';
import type { Actor } from '#src/domain/actor/actor.ts';
import { findEnterprisePage } from '#src/domain/enterprise/enterprise-page.queries.server.ts';
import { aMember } from '../../support/actors.ts';
import { scratchData } from '../../support/scratch-data.ts';
import { aPublicProduct, aTrainedEnterprise, laySetting, today } from '../product/shop-window.ts';
import { aPerson, enter, goodPassword as password, start, world, beginWorld } from './account-world.ts';

beforeEach(beginWorld);

const email = 'siti.rahayu@example.test';
const phone = '081211112222';
const at = start.toISOString();
const evidence = 'e'.repeat(64);

/** Somebody with everything that an account can have, and an UMKM with a product in the window. */
async function anOwner(): Promise<{
  person: Actor & { accountId: string };
  enterpriseId: number;
  productId: number;
  data: string;
}> {
  const data = scratchData();
  const database = world();
  await laySetting(database);
  const person = await aPerson(email, { phone });
  const enterpriseId = await aTrainedEnterprise(database, {
    slug: 'dapur-siti',
    name: 'Dapur Rasa',
    whatsapp: '+6281211112222',
    whatsappShownSince: at,
    email,
    story: 'Saya Siti Rahayu.',
    holidayMessage: 'Siti libur',
  });
  const productId = await aPublicProduct(database, enterpriseId);
  const id = person.accountId;
  await database.batch([
    database.insert(enterpriseMembers).values({ enterpriseId, accountId: id, role: 'owner', startedAt: at }),
    database
      .insert(enterpriseChannels)
      .values({ enterpriseId, kind: 'instagram', url: 'https://instagram.example/siti.rahayu' }),
    database.insert(enterpriseFigures).values({ enterpriseId, asOfOn: '2026-01-01', annualSales: 1 }),
    database
      .insert(officeRoles)
      .values({ accountId: id, role: 'verifier', office: 'Dinas', grantedBy: 'Uji', grantedAt: at }),
    database
      .insert(consents)
      .values({ accountId: id, purpose: 'whatsapp_shown', version: '2026-11-22', givenAt: at }),
    database.insert(productDrafts).values({
      enterpriseId,
      productId,
      accountId: id,
      fields: '{"name":"Kue Siti Rahayu"}',
      baseRevision: 1,
      savedAt: at,
    }),
    database.insert(registrations).values({
      kind: 'newcomer',
      accountId: id,
      name: 'Warung Siti Rahayu',
      phone: '+6281211112222',
      nib: '1234567890123',
      certificateNumber: 'SR-1',
      submittedAt: at,
    }),
    database.insert(staffInvitations).values({
      hash: 'h',
      enterpriseId,
      role: 'editor',
      label: 'Adik Siti Rahayu',
      invitedBy: id,
      invitedAt: at,
      expiresAt: at,
    }),
    database.insert(evidenceFiles).values({
      enterpriseId,
      file: evidence,
      name: 'KTP Siti Rahayu.pdf',
      type: 'application/pdf',
      bytes: 1,
      uploadedBy: id,
      uploadedAt: at,
    }),
    database
      .insert(photos)
      .values({ enterpriseId, position: 1, file: 'fotositi', width: 10, height: 10, alt: 'Siti Rahayu' }),
  ]);
  put(join(data, 'evidence', 'ee', evidence));
  put(join(data, 'media', 'fotositi-640.webp'));
  return { person, enterpriseId, productId, data };
}

function put(path: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, 'x');
}

/** What says who somebody is, wherever it may have come to stand. */
const traces = /siti rahayu|siti\.rahayu|siti libur|81211112222|1234567890123|SR-1/i;

/** The rows of every table that tell of the person, by their tables. */
async function tracesLeft(): Promise<string[]> {
  const tables = await world().all<{ name: string }>(
    sql`select name from sqlite_master where type = 'table' and sql not like 'CREATE VIRTUAL%'`,
  );
  const found: string[] = [];
  for (const { name } of tables) {
    const rows = await world().all(sql.raw(`select * from "${name}"`));
    found.push(
      ...rows
        .map((row) => JSON.stringify(row))
        .filter((row) => traces.test(row))
        .map(() => name),
    );
  }
  return [...new Set(found)].sort();
}

test('after it nothing says who it was, in any table and on the disk', async () => {
  const { person, data } = await anOwner();
  await changeName(person, 'Siti Rahayu');
  expect(await tracesLeft()).toEqual([
    'accounts',
    'enterprise_channels',
    'enterprises',
    'evidence_files',
    'mail_messages',
    'one_time_tokens',
    'photos',
    'product_drafts',
    'registrations',
    'staff_invitations',
  ]);
  expect(await deleteAccount(person, password)).toEqual({ ok: true });
  expect(await tracesLeft()).toEqual([]);
  expect(existsSync(join(data, 'evidence', 'ee', evidence))).toBe(false);
  expect(existsSync(join(data, 'media', 'fotositi-640.webp'))).toBe(false);
});

test('its number stays in the records of what was done', async () => {
  const { person } = await anOwner();
  await deleteAccount(person, password);
  const done = await world().all<{ command: string }>(
    sql`select command from audit_entries where account_id = ${person.accountId} order by id`,
  );
  expect(done.map(({ command }) => command)).toEqual(['sign-up', 'verify-email', 'delete-account']);
  expect(
    await world().all(sql`select name, deleted_at from accounts where id = ${person.accountId}`),
  ).toEqual([{ name: '', deleted_at: at }]);
});

test('nobody is signed in any more, and the address is free for a new account', async () => {
  const { person } = await anOwner();
  const session = await enter(email);
  await deleteAccount(person, password);
  expect(await findVisitor(session.ok ? session.token : '')).toEqual({ state: 'unknown' });
  expect(await enter(email)).toEqual({ ok: false, problem: 'wrong' });
  await aPerson(email, { phone });
  expect(await enter(email)).toMatchObject({ ok: true });
});

test('it needs the password', async () => {
  const { person } = await anOwner();
  expect(await deleteAccount(person, 'salah sekali ini')).toEqual({ ok: false, problem: 'wrong_password' });
  expect(await enter(email)).toMatchObject({ ok: true });
});

test('an UMKM that nobody owns any more stays with what officers verified; its products leave the window', async () => {
  const { person, enterpriseId } = await anOwner();
  expect(await deletionOutlook(person)).toEqual([
    { name: 'Dapur Rasa', slug: 'dapur-siti', isLeft: true, productsInWindow: 1 },
  ]);
  const staff = await aMember(world(), enterpriseId, 'editor');
  await deleteAccount(person, password);
  expect(await world().all(sql`select ended_at is not null ended, end_reason from publications`)).toEqual([
    { ended: 1, end_reason: 'Akun pemilik dihapus' },
  ]);
  expect(await world().all(sql`select * from search_products`)).toEqual([]);
  expect(await world().all(sql`select name from products`)).toHaveLength(1);
  const [enterprise] = await world().all(
    sql`select name, whatsapp, whatsapp_shown_since shown, email, story from enterprises where id = ${enterpriseId}`,
  );
  expect(enterprise).toEqual({ name: 'Dapur Rasa', whatsapp: null, shown: null, email: null, story: null });
  expect(await world().all(sql`select 1 from verifications where superseded_at is null`)).toHaveLength(1);
  expect(
    await world().all(sql`select 1 from enterprise_members
      where account_id = ${staff.accountId} and ended_at is null`),
  ).toEqual([]);
  expect(await findEnterprisePage('dapur-siti', 1, today)).toBeDefined();
});

test('an UMKM with another owner goes on as it was', async () => {
  const { person, enterpriseId } = await anOwner();
  const partner = await aMember(world(), enterpriseId, 'owner');
  expect(await deletionOutlook(person)).toMatchObject([{ isLeft: false }]);
  await deleteAccount(person, password);
  expect(await world().all(sql`select ended_at from publications`)).toEqual([{ ended_at: null }]);
  expect(await world().all(sql`select whatsapp from enterprises where id = ${enterpriseId}`)).toEqual([
    { whatsapp: '+6281211112222' },
  ]);
  const standing = await world().all<{ account_id: string }>(
    sql`select account_id from enterprise_members where ended_at is null`,
  );
  expect(standing).toEqual([{ account_id: partner.accountId }]);
});

test('the consent to show a WhatsApp number is taken back at once, by an owner only', async () => {
  const { person, enterpriseId } = await anOwner();
  expect((await listConsents(person)).whatsapp).toMatchObject([{ name: 'Dapur Rasa' }]);
  const editor = await aMember(world(), enterpriseId, 'editor');
  expect(await withdrawWhatsappConsent(editor, enterpriseId)).toEqual({ ok: false, problem: 'not_shown' });
  expect(await withdrawWhatsappConsent(person, enterpriseId)).toEqual({ ok: true });
  expect((await listConsents(person)).whatsapp).toEqual([]);
  const withdrawn = await world().all(
    sql`select withdrawn_at from consents where purpose = 'whatsapp_shown'`,
  );
  expect(withdrawn).toEqual([{ withdrawn_at: at }]);
});
