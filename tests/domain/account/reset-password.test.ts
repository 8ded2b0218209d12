import { sql } from 'drizzle-orm';
import { beforeEach, describe, expect, test } from 'vitest';
import { askForReset } from '#src/domain/account/ask-for-reset.server.ts';
import { letInAgain } from '#src/domain/account/let-in-again.server.ts';
import { resetPassword } from '#src/domain/account/reset-password.server.ts';
import { findVisitor } from '#src/domain/account/signed-in.queries.server.ts';
import { verifyEmail } from '#src/domain/account/verify-email.server.ts';
import { operator } from '#src/domain/actor/actor.ts';
import { makeToken } from '#src/platform/one-time-secret.server.ts';
import { forgetAllTries } from '#src/platform/rate-limit.server.ts';
import {
  after,
  aPerson,
  device,
  enter,
  goodPassword,
  letters,
  newcomer,
  otherPassword,
  tokenFor,
  world,
  beginWorld,
} from './account-world.ts';

beforeEach(beginWorld);

const email = 'siti@example.test';
const address = '203.0.113.5';
const over = { ok: false, problem: 'link_over' };

async function aLink(): Promise<string> {
  await askForReset(email, address);
  return tokenFor(email);
}

test('with the link a new password is set, and every device is signed out', async () => {
  await aPerson(email);
  const before = await enter(email);
  expect(await resetPassword(await aLink(), otherPassword, address)).toEqual({ ok: true });
  expect(await findVisitor(before.ok ? before.token : '')).toEqual({ state: 'unknown' });
  expect(await enter(email)).toEqual({ ok: false, problem: 'wrong' });
  expect(await enter(email, otherPassword)).toMatchObject({ ok: true });
  expect((await letters()).at(-1)).toMatchObject({
    recipient: email,
    subject: 'Kata sandi Etalase Anda diganti',
  });
});

describe('the link', () => {
  test('works once', async () => {
    await aPerson(email);
    const token = await aLink();
    await resetPassword(token, otherPassword, address);
    expect(await resetPassword(token, goodPassword, address)).toEqual(over);
    expect(await enter(email, otherPassword)).toMatchObject({ ok: true });
  });

  test('works in its thirtieth minute and not after it', async () => {
    await aPerson(email);
    const token = await aLink();
    after(30);
    expect(await resetPassword(token, otherPassword, address)).toEqual(over);
    after(29.99);
    expect(await resetPassword(token, otherPassword, address)).toEqual({ ok: true });
  });

  test('ends when another one is asked for', async () => {
    await aPerson(email);
    const first = await aLink();
    const second = await aLink();
    expect(await resetPassword(first, otherPassword, address)).toEqual(over);
    expect(await resetPassword(second, otherPassword, address)).toEqual({ ok: true });
  });

  test('of two who use it at the same moment only one sets a password', async () => {
    await aPerson(email);
    const token = await aLink();
    const passwords = [otherPassword, 'sandal kulit nomor empat'];
    const answers = await Promise.all(passwords.map((each) => resetPassword(token, each, address)));
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    const entered = await Promise.all(passwords.map((each) => enter(email, each)));
    expect(entered.map(({ ok }) => ok)).toEqual(answers.map(({ ok }) => ok));
    const changed = await world().all(sql`select 1 from audit_entries where command = 'reset-password'`);
    expect(changed).toHaveLength(1);
  });

  test('cannot be guessed, and one for something else does not do', async () => {
    await newcomer({ email });
    const toVerify = await tokenFor(email);
    expect(await resetPassword(toVerify, otherPassword, address)).toEqual(over);
    expect(await resetPassword(makeToken(), otherPassword, address)).toEqual(over);
    expect(await resetPassword('', otherPassword, address)).toEqual(over);
    expect(await resetPassword("' or 1=1 --", otherPassword, address)).toEqual(over);
    const token = await aLink();
    expect(await verifyEmail({ token, password: goodPassword, device })).toMatchObject({ ok: false });
  });

  test('is not in the database: only its hash is', async () => {
    await aPerson(email);
    const token = await aLink();
    const kept = await world().all(sql`select * from one_time_tokens`);
    expect(JSON.stringify(kept)).not.toContain(token);
  });

  test('ends with a new password, and stays when that one was refused', async () => {
    await aPerson(email);
    const token = await aLink();
    expect(await resetPassword(token, 'siti rahayu 1', address)).toMatchObject({ problem: 'obvious' });
    expect(await resetPassword(token, otherPassword, address)).toEqual({ ok: true });
  });

  test('confirms the address of a sign-up that was never confirmed, and with it ends what others chose', async () => {
    await newcomer({ email, password: 'kata orang jahat sekali' });
    await resetPassword(await aLink(), otherPassword, address);
    expect(await enter(email, 'kata orang jahat sekali')).toMatchObject({ ok: false });
    expect(await enter(email, otherPassword)).toMatchObject({ ok: true });
  });
});

test('whether there is such an account is told to its mailbox alone', async () => {
  await aPerson(email, { phone: '081211112222' });
  await newcomer({ phone: '081233334444' });
  const before = (await letters()).length;
  const answers = [
    await askForReset(email, address),
    await askForReset('tidak-ada@example.test', address),
    await askForReset('081211112222', address),
    await askForReset('081233334444', address),
    await askForReset('081255556666', address),
  ];
  expect(new Set(answers.map((answer) => JSON.stringify(answer)))).toEqual(new Set(['{"ok":true}']));
  const sent = (await letters()).slice(before);
  expect(sent.map(({ recipient }) => recipient)).toEqual([email, email]);
});

test('nobody floods a mailbox, and one address cannot ask for hundreds of accounts', async () => {
  await aPerson(email);
  for (let times = 0; times < 4; times += 1) expect(await askForReset(email, address)).toEqual({ ok: true });
  expect(await askForReset(email, '198.51.100.7')).toMatchObject({ problem: 'too_many_tries' });
  forgetAllTries();
  let asked = 0;
  while ((await askForReset(`orang${asked}@example.test`, address)).ok) asked += 1;
  expect(asked).toBe(30);
  expect(await askForReset('lain@example.test', '198.51.100.7')).toEqual({ ok: true });
});

test('guessing links is stopped by the address', async () => {
  let tried = 0;
  for (; tried < 100; tried += 1) {
    const answer = await resetPassword(makeToken(), otherPassword, address);
    if (!answer.ok && answer.problem === 'too_many_tries') break;
  }
  expect(tried).toBe(30);
});

test('signing in is stopped for an account and for an address, whether the account exists or not', async () => {
  await aPerson(email);
  for (let times = 0; times < 8; times += 1) {
    expect(await enter(email, otherPassword)).toEqual({ ok: false, problem: 'wrong' });
    expect(await enter('tidak-ada@example.test')).toEqual({ ok: false, problem: 'wrong' });
  }
  expect(await enter(email)).toMatchObject({ problem: 'too_many_tries' });
  expect(await enter('tidak-ada@example.test')).toMatchObject({ problem: 'too_many_tries' });
  let others = 0;
  for (; others < 100; others += 1) {
    const answer = await enter(`orang${others}@example.test`);
    if (!answer.ok && answer.problem === 'too_many_tries') break;
  }
  expect(others).toBe(60 - 18);
});

test('the operator hands out a link that works the same, for who has no mailbox', async () => {
  await newcomer({ phone: '081233334444' });
  const [account] = await world().all<{ id: string }>(sql`select id from accounts`);
  const answer = await letInAgain(operator, account?.id ?? '');
  const token = answer.ok ? (new URL(answer.link).searchParams.get('token') ?? '') : '';
  expect(await resetPassword(token, otherPassword, address)).toEqual({ ok: true });
  expect(await resetPassword(token, goodPassword, address)).toEqual(over);
  expect(await enter('081233334444', otherPassword)).toMatchObject({ ok: true });
});
