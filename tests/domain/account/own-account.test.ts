import { sql } from 'drizzle-orm';
import { beforeEach, describe, expect, test } from 'vitest';
import { askForEmailChange } from '#src/domain/account/ask-for-email-change.server.ts';
import { askForReset } from '#src/domain/account/ask-for-reset.server.ts';
import { changeName } from '#src/domain/account/change-name.server.ts';
import { changePassword } from '#src/domain/account/change-password.server.ts';
import { changePhone } from '#src/domain/account/change-phone.server.ts';
import { confirmEmailChange } from '#src/domain/account/confirm-email-change.server.ts';
import { listDevices } from '#src/domain/account/devices.queries.server.ts';
import { resetPassword } from '#src/domain/account/reset-password.server.ts';
import { signOutDevice, signOutOtherDevices } from '#src/domain/account/sign-out-device.server.ts';
import { findVisitor } from '#src/domain/account/signed-in.queries.server.ts';
import type { Actor } from '#src/domain/actor/actor.ts';
import { hashOfToken } from '#src/platform/one-time-secret.server.ts';
import {
  after,
  aPerson,
  enter,
  goodPassword as password,
  letters,
  newcomer,
  otherPassword,
  tokenFor,
  world,
  beginWorld,
} from './account-world.ts';

beforeEach(beginWorld);

const email = 'siti@example.test';
const newEmail = 'siti.baru@example.test';

async function signedIn(identifier = email): Promise<{ token: string; sessionId: string }> {
  const answer = await enter(identifier);
  const token = answer.ok ? answer.token : '';
  return { token, sessionId: hashOfToken(token) };
}

async function isIn(token: string): Promise<boolean> {
  return (await findVisitor(token)).state === 'signed_in';
}

async function row(actor: Actor) {
  const [found] = await world().all<{ name: string; email: string | null; phone: string | null }>(
    sql`select name, email, phone from accounts where id = ${actor.accountId}`,
  );
  return found;
}

test('a name is changed, and an empty one is not', async () => {
  const person = await aPerson(email);
  expect(await changeName(person, '  Siti\u202e  R ')).toEqual({ ok: true });
  expect(await row(person)).toMatchObject({ name: 'Siti R' });
  expect(await changeName(person, ' ')).toEqual({ ok: false, problem: 'name_missing' });
});

describe('changing the password', () => {
  test('asks for the old one, signs the other devices out and leaves this one in', async () => {
    const person = await aPerson(email);
    const [here, elsewhere] = [await signedIn(), await signedIn()];
    const asked = { old: otherPassword, password: otherPassword, sessionId: here.sessionId };
    expect(await changePassword(person, asked)).toEqual({ ok: false, problem: 'wrong_password' });
    expect(await changePassword(person, { ...asked, old: password })).toEqual({ ok: true });
    expect([await isIn(here.token), await isIn(elsewhere.token)]).toEqual([true, false]);
    expect(await enter(email, otherPassword)).toMatchObject({ ok: true });
  });

  test('ends a link to set it anew that somebody has asked for', async () => {
    const person = await aPerson(email);
    await askForReset(email, '203.0.113.5');
    const token = await tokenFor(email);
    const { sessionId } = await signedIn();
    await changePassword(person, { old: password, password: otherPassword, sessionId });
    expect(await resetPassword(token, 'sandal kulit nomor empat', '203.0.113.5')).toMatchObject({
      ok: false,
    });
  });

  test('cannot be guessed by who has found an open phone', async () => {
    const person = await aPerson(email);
    const { sessionId } = await signedIn();
    for (let guess = 0; guess < 8; guess += 1) {
      await changePassword(person, { old: `tebakan ${guess}`, password: otherPassword, sessionId });
    }
    const right = { old: password, password: otherPassword, sessionId };
    expect(await changePassword(person, right)).toMatchObject({ problem: 'too_many_tries' });
    expect(await changePhone(person, { phone: '', password })).toMatchObject({ problem: 'too_many_tries' });
  });
});

describe('devices', () => {
  test('are listed with their names, the latest first, and signed out one by one', async () => {
    const person = await aPerson(email);
    const old = await signedIn();
    after(5);
    const here = await signedIn();
    const devices = await listDevices(person);
    expect(devices.map(({ name, signedInAt }) => [name, signedInAt])[0]).toEqual([
      'Chrome, Android',
      '2026-11-22T02:05:00.000Z',
    ]);
    expect(await signOutDevice(person, old.sessionId)).toEqual({ ok: true });
    expect([await isIn(here.token), await isIn(old.token)]).toEqual([true, false]);
    expect(await signOutDevice(person, old.sessionId)).toEqual({ ok: false, problem: 'unknown_device' });
  });

  test('all others are signed out at once', async () => {
    const person = await aPerson(email);
    const [here, one, two] = [await signedIn(), await signedIn(), await signedIn()];
    await signOutOtherDevices(person, here.sessionId);
    expect(await Promise.all([here, one, two].map(({ token }) => isIn(token)))).toEqual([true, false, false]);
  });

  test('of somebody else are not found', async () => {
    await aPerson(email);
    const mine = await signedIn();
    const other = await aPerson('budi@example.test');
    expect(await signOutDevice(other, mine.sessionId)).toEqual({ ok: false, problem: 'unknown_device' });
    expect(await isIn(mine.token)).toBe(true);
    await signOutOtherDevices(other, 'none');
    expect(await isIn(mine.token)).toBe(true);
  });
});

describe('another e-mail address', () => {
  test('counts once both the old and the new one have agreed, in any order', async () => {
    const person = await aPerson(email);
    expect(await askForEmailChange(person, { email: newEmail, password })).toEqual({ ok: true });
    const [oldToken, newToken] = [await tokenFor(email), await tokenFor(newEmail)];
    expect(await confirmEmailChange(newToken)).toEqual({ ok: true, state: 'other_still_due' });
    expect(await row(person)).toMatchObject({ email });
    expect(await confirmEmailChange(newToken)).toEqual({ ok: false, problem: 'link_over' });
    expect(await confirmEmailChange(oldToken)).toEqual({ ok: true, state: 'changed' });
    expect(await row(person)).toMatchObject({ email: newEmail });
    expect(await enter(newEmail)).toMatchObject({ ok: true });
    expect(await enter(email)).toMatchObject({ ok: false });
  });

  test('is not taken from who asked for another one since', async () => {
    const person = await aPerson(email);
    await askForEmailChange(person, { email: newEmail, password });
    const [oldToken, newToken] = [await tokenFor(email), await tokenFor(newEmail)];
    await askForEmailChange(person, { email: 'lain@example.test', password });
    expect(await confirmEmailChange(newToken)).toMatchObject({ problem: 'link_over' });
    expect(await confirmEmailChange(oldToken)).toMatchObject({ problem: 'link_over' });
  });

  test('that has an account is told to its mailbox alone, and nothing changes', async () => {
    const person = await aPerson(email);
    await aPerson(newEmail);
    expect(await askForEmailChange(person, { email: newEmail, password })).toEqual({ ok: true });
    const letter = (await letters()).filter(({ recipient }) => recipient === newEmail).at(-1);
    expect(letter?.subject).toBe('Alamat email ini sudah dipakai di Etalase');
    expect(letter?.text).not.toContain('token=');
    expect(await confirmEmailChange(await tokenFor(email))).toEqual({ ok: true, state: 'other_still_due' });
    expect(await row(person)).toMatchObject({ email });
  });

  test('that got an account in the meantime stays with it', async () => {
    const person = await aPerson(email);
    await askForEmailChange(person, { email: newEmail, password });
    const [oldToken, newToken] = [await tokenFor(email), await tokenFor(newEmail)];
    await aPerson(newEmail);
    await confirmEmailChange(newToken);
    expect(await confirmEmailChange(oldToken)).toEqual({ ok: true, state: 'other_still_due' });
    expect(await row(person)).toMatchObject({ email });
  });

  test('of an account that had none is confirmed at the new one alone', async () => {
    await newcomer({ phone: '081233334444' });
    const [account] = await world().all<{ id: string }>(sql`select id from accounts`);
    const person = { accountId: account?.id ?? '', office: 'Pelaku usaha', roles: [], memberships: [] };
    await askForEmailChange(person, { email: newEmail, password });
    expect(await confirmEmailChange(await tokenFor(newEmail))).toEqual({ ok: true, state: 'changed' });
    expect(await enter(newEmail)).toMatchObject({ ok: true });
  });

  test('needs the password, and a link for something else does not confirm it', async () => {
    const person = await aPerson(email);
    expect(await askForEmailChange(person, { email: newEmail, password: 'salah sekali' })).toMatchObject({
      problem: 'wrong_password',
    });
    await askForReset(email, '203.0.113.5');
    expect(await confirmEmailChange(await tokenFor(email))).toEqual({ ok: false, problem: 'link_over' });
  });

  test('ends a link to set the password anew that lies in the old mailbox', async () => {
    const person = await aPerson(email);
    await askForReset(email, '203.0.113.5');
    const reset = await tokenFor(email);
    await askForEmailChange(person, { email: newEmail, password });
    await confirmEmailChange(await tokenFor(newEmail));
    await confirmEmailChange(await tokenFor(email));
    expect(await resetPassword(reset, otherPassword, '203.0.113.5')).toMatchObject({ problem: 'link_over' });
  });
});

describe('a phone number', () => {
  test('is added, changed and removed with the password', async () => {
    const person = await aPerson(email);
    expect(await changePhone(person, { phone: '0812 1111 2222', password })).toEqual({ ok: true });
    expect(await enter('081211112222')).toMatchObject({ ok: true });
    expect(await changePhone(person, { phone: '', password })).toEqual({ ok: true });
    expect(await row(person)).toMatchObject({ phone: null });
    expect(await changePhone(person, { phone: '12', password })).toMatchObject({ problem: 'not_a_phone' });
  });

  test('that another account has stays there', async () => {
    const person = await aPerson(email);
    await aPerson('budi@example.test', { phone: '081211112222' });
    expect(await changePhone(person, { phone: '081211112222', password })).toMatchObject({
      problem: 'phone_taken',
    });
  });

  test('is not removed while nothing else is left to sign in with', async () => {
    await newcomer({ phone: '081233334444' });
    const [account] = await world().all<{ id: string }>(sql`select id from accounts`);
    const person = { accountId: account?.id ?? '', office: 'Pelaku usaha', roles: [], memberships: [] };
    expect(await changePhone(person, { phone: '', password })).toMatchObject({ problem: 'unreachable' });
  });
});
