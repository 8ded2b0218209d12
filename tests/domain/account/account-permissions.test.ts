import { sql } from 'drizzle-orm';
import { beforeEach, describe, expect, test } from 'vitest';
import { findAccountId, listAccounts } from '#src/domain/account/accounts.queries.server.ts';
import { askForEmailChange } from '#src/domain/account/ask-for-email-change.server.ts';
import { beginSecondFactor } from '#src/domain/account/begin-second-factor.server.ts';
import { changeName } from '#src/domain/account/change-name.server.ts';
import { changePassword } from '#src/domain/account/change-password.server.ts';
import { changePhone } from '#src/domain/account/change-phone.server.ts';
import { createAccount } from '#src/domain/account/create-account.server.ts';
import { deleteAccount } from '#src/domain/account/delete-account.server.ts';
import { listDevices } from '#src/domain/account/devices.queries.server.ts';
import { endSecondFactor } from '#src/domain/account/end-second-factor.server.ts';
import { exportOwnData } from '#src/domain/account/export-own-data.server.ts';
import { endRole, grantRole } from '#src/domain/account/grant-role.server.ts';
import { letInAgain } from '#src/domain/account/let-in-again.server.ts';
import { listOwnData } from '#src/domain/account/own-data.queries.server.ts';
import { signOutOtherDevices } from '#src/domain/account/sign-out-device.server.ts';
import { withdrawWhatsappConsent } from '#src/domain/account/withdraw-consent.server.ts';
import { operator, type Actor } from '#src/domain/actor/actor.ts';
import { hashPassword } from '#src/platform/password.server.ts';
import { aMember, anOfficer, aStranger } from '../../support/actors.ts';
import { scratchData } from '../../support/scratch-data.ts';
import { anEnterprise, laySetting } from '../product/shop-window.ts';
import { enter, goodPassword as password, otherPassword, start, world, beginWorld } from './account-world.ts';

beforeEach(beginWorld);

const roles = [
  'stranger',
  'owner',
  'editor',
  'order_desk',
  'owner of another UMKM',
  'verifier',
  'trade_officer',
  'programme_manager',
  'admin',
  'operator',
] as const;
type Role = (typeof roles)[number];

/** Somebody in each role; the UMKM is the one whose number is shown. */
async function actorIn(role: Role, enterpriseId: number): Promise<Actor> {
  const database = world();
  switch (role) {
    case 'operator':
      return operator;
    case 'stranger':
      return aStranger(database);
    case 'owner':
    case 'editor':
    case 'order_desk':
      return aMember(database, enterpriseId, role);
    case 'owner of another UMKM':
      return aMember(database, await anEnterprise(database));
    default:
      return anOfficer(database, role);
  }
}

/** An UMKM that shows its number, and somebody else's account with a password, whom every command leaves alone. */
async function aVictim(): Promise<{ enterpriseId: number; victim: Actor & { accountId: string } }> {
  scratchData();
  const database = world();
  await laySetting(database);
  const enterpriseId = await anEnterprise(database, {
    whatsapp: '+6281211112222',
    whatsappShownSince: start.toISOString(),
  });
  const victim = await aStranger(database);
  await givePassword(victim.accountId);
  return { enterpriseId, victim };
}

async function givePassword(accountId: string | null): Promise<void> {
  await world().run(
    sql`update accounts set password_hash = ${await hashPassword(password)} where id = ${accountId}`,
  );
}

async function emailOf({ accountId }: Actor): Promise<string> {
  const [row] = await world().all<{ email: string }>(sql`select email from accounts where id = ${accountId}`);
  return row?.email ?? '';
}

type Attempt = (actor: Actor, on: { accountId: string; enterpriseId: number }) => Promise<{ ok: boolean }>;

/** Commands on accounts of others, and who may. */
const others: Record<string, { may: readonly Role[]; attempt: Attempt }> = {
  'create-account': {
    may: ['operator'],
    attempt: (actor) => createAccount(actor, { name: 'Baru', email: 'baru@example.test', password }),
  },
  'grant-role': {
    may: ['operator'],
    attempt: (actor, { accountId }) =>
      grantRole(actor, accountId, { role: 'admin', office: 'Dinas', reason: 'Uji' }),
  },
  'let-in-again': {
    may: ['operator'],
    attempt: (actor, { accountId }) => letInAgain(actor, accountId),
  },
  'withdraw-consent': {
    may: ['owner', 'operator'],
    attempt: (actor, { enterpriseId }) => withdrawWhatsappConsent(actor, enterpriseId),
  },
};

describe.each(Object.entries(others))('%s', (_command, { may, attempt }) => {
  test.each(roles)('by %s', async (role) => {
    const { enterpriseId, victim } = await aVictim();
    const actor = await actorIn(role, enterpriseId);
    const answer = await attempt(actor, { accountId: victim.accountId, enterpriseId });
    expect(answer.ok).toBe(may.includes(role));
  });
});

test.each(roles)('end-role by %s', async (role) => {
  const { enterpriseId } = await aVictim();
  const officer = await anOfficer(world(), 'verifier');
  const actor = await actorIn(role, enterpriseId);
  const answer = await endRole(actor, officer.accountId, { role: 'verifier', reason: 'Uji' });
  expect(answer.ok).toBe(role === 'operator');
});

test.each(roles)('the list of accounts and whose address is whose, by %s', async (role) => {
  const { enterpriseId, victim } = await aVictim();
  const actor = await actorIn(role, enterpriseId);
  const email = await emailOf(victim);
  expect((await listAccounts(actor)).length > 0).toBe(role === 'operator');
  expect(await findAccountId(actor, email)).toBe(role === 'operator' ? victim.accountId : undefined);
});

/** Commands on one's own account: everyone who has one may, and nobody else's is touched. */
const own: Record<string, (actor: Actor) => Promise<{ ok: boolean }>> = {
  'change-name': (actor) => changeName(actor, 'Nama Baru'),
  'change-phone': (actor) => changePhone(actor, { phone: '081277778888', password }),
  'ask-for-email-change': (actor) => askForEmailChange(actor, { email: 'lain@example.test', password }),
  'begin-second-factor': (actor) => beginSecondFactor(actor, password),
  'end-second-factor': (actor) => endSecondFactor(actor, password),
  'change-password': (actor) =>
    changePassword(actor, { old: password, password: otherPassword, sessionId: 'none' }),
  'sign-out-device': (actor) => signOutOtherDevices(actor, 'none'),
  'export-own-data': (actor) => exportOwnData(actor),
  'delete-account': (actor) => deleteAccount(actor, password),
};

describe.each(Object.entries(own))('%s of one’s own account', (_command, attempt) => {
  test.each(roles)('by %s, and nobody else’s', async (role) => {
    const { enterpriseId, victim } = await aVictim();
    const actor = await actorIn(role, enterpriseId);
    await givePassword(actor.accountId);
    const row = () => world().all(sql`select * from accounts where id = ${victim.accountId}`);
    await enter(await emailOf(victim));
    const [before, devices] = [await row(), await listDevices(victim)];
    expect((await attempt(actor)).ok).toBe(role !== 'operator');
    expect(await row()).toEqual(before);
    expect(await listDevices(victim)).toEqual(devices);
  });
});

test('what one downloads holds nothing of anybody else, and no secret', async () => {
  const { enterpriseId, victim } = await aVictim();
  const editor = await aMember(world(), enterpriseId, 'editor');
  const text = JSON.stringify(await listOwnData(editor));
  expect(text).toContain(editor.accountId);
  expect(text).not.toContain(victim.accountId);
  expect(text).not.toContain('81211112222');
  const owner = await aMember(world(), enterpriseId, 'owner');
  await givePassword(owner.accountId);
  const all = JSON.stringify(await listOwnData(owner));
  expect(all).toContain('81211112222');
  expect(all).not.toMatch(/argon2|password_hash|second_factor_secret/);
});
