import { sql } from 'drizzle-orm';
import { beforeEach, describe, expect, test } from 'vitest';
import { forgetWhatIsOver } from '#src/domain/account/forget-what-is-over.server.ts';
import { signUp } from '#src/domain/account/sign-up.server.ts';
import { findVisitor } from '#src/domain/account/signed-in.queries.server.ts';
import { verifyEmail } from '#src/domain/account/verify-email.server.ts';
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

function accountRows() {
  return world().all<{ name: string; email: string | null; phone: string | null; verified: string | null }>(
    sql`select name, email, phone, email_verified_at verified from accounts order by created_at, id`,
  );
}

describe('somebody who signs up with an e-mail address', () => {
  test('gets a link, and with it and their password they are in', async () => {
    expect(await newcomer({ email: ' Siti@Example.test ' })).toEqual({ ok: true, byMail: true });
    const token = await tokenFor(email);
    const answer = await verifyEmail({ token, password: goodPassword, device });
    expect(answer).toMatchObject({ ok: true });
    const session = answer.ok ? answer.token : '';
    expect(await findVisitor(session)).toMatchObject({
      state: 'signed_in',
      signedIn: { account: { name: 'Siti Rahayu', email, isEmailVerified: true } },
    });
    expect(await enter(email)).toMatchObject({ ok: true });
  });

  test('cannot sign in before that, by phone number neither', async () => {
    await newcomer({ email, phone: '0812-1111-2222' });
    expect(await enter(email)).toEqual({ ok: false, problem: 'wrong' });
    expect(await enter('081211112222')).toEqual({ ok: false, problem: 'wrong' });
    await verifyEmail({ token: await tokenFor(email), password: goodPassword, device });
    expect(await enter('081211112222')).toMatchObject({ ok: true });
  });

  test('has agreed to the text of that day', async () => {
    await newcomer({ email });
    expect(await world().all(sql`select purpose, version, given_at from consents`)).toEqual([
      { purpose: 'privacy', version: '2026-11-22', given_at: '2026-11-22T02:00:00.000Z' },
    ]);
    const refused = { name: 'Siti', email: 'b@example.test', phone: '', password: goodPassword };
    expect(await signUp({ ...refused, consentVersion: '', address: '203.0.113.5' })).toEqual({
      ok: false,
      problem: 'unsound',
      problems: ['consent_missing'],
    });
  });

  test('uses the link once, within a day, with the password of that sign-up', async () => {
    await newcomer({ email });
    const token = await tokenFor(email);
    expect(await verifyEmail({ token, password: otherPassword, device })).toEqual({
      ok: false,
      problem: 'wrong_password',
    });
    after(24 * 60);
    expect(await verifyEmail({ token, password: goodPassword, device })).toMatchObject({
      problem: 'link_over',
    });
    after(24 * 60 - 1);
    expect(await verifyEmail({ token, password: goodPassword, device })).toMatchObject({ ok: true });
    expect(await verifyEmail({ token, password: goodPassword, device })).toMatchObject({
      problem: 'link_over',
    });
  });

  test('may sign up again while unconfirmed: the last one counts, its letter too', async () => {
    await newcomer({ email });
    const first = await tokenFor(email);
    await newcomer({ email, password: otherPassword, name: 'Siti R' });
    expect(await verifyEmail({ token: first, password: goodPassword, device })).toMatchObject({
      problem: 'link_over',
    });
    expect(
      await verifyEmail({ token: await tokenFor(email), password: otherPassword, device }),
    ).toMatchObject({
      ok: true,
    });
    expect(await accountRows()).toMatchObject([{ name: 'Siti R', email }]);
  });

  test('and never confirms is forgotten after a week, whoever did is not', async () => {
    await aPerson('tetap@example.test');
    await newcomer({ email });
    after(7 * 24 * 60 - 1);
    await forgetWhatIsOver();
    expect(await accountRows()).toHaveLength(2);
    after(7 * 24 * 60 + 1);
    await forgetWhatIsOver();
    expect(await accountRows()).toMatchObject([{ email: 'tetap@example.test' }]);
    expect(await world().all(sql`select * from one_time_tokens`)).toEqual([]);
    expect(await world().all(sql`select * from consents`)).toHaveLength(1);
  });
});

describe('whether an address or a number has an account', () => {
  test('the answer never tells; only a letter to its owner does, without a link that opens anything', async () => {
    await aPerson(email);
    expect(await newcomer({ email, password: otherPassword, name: 'Orang Lain' })).toEqual(
      await newcomer({ email: 'baru@example.test' }),
    );
    const [letter] = (await letters()).filter(({ subject }) => subject === 'Anda sudah punya akun Etalase');
    expect(letter?.recipient).toBe(email);
    expect(letter?.text).not.toMatch(/token=|Orang Lain/);
    expect(await enter(email, otherPassword)).toEqual({ ok: false, problem: 'wrong' });
    expect(await enter(email)).toMatchObject({ ok: true });
  });

  test('a phone number that has one is left out, and the letter says so', async () => {
    await aPerson(email, { phone: '081211112222' });
    expect(await newcomer({ email: 'baru@example.test', phone: '+62 812 1111 2222' })).toEqual({
      ok: true,
      byMail: true,
    });
    expect(await accountRows()).toMatchObject([{ phone: '+6281211112222' }, { phone: null }]);
    const all = await letters();
    expect(all.at(-1)?.text).toContain('Nomor HP yang Anda tulis sudah dipakai akun lain');
    expect(all[0]?.text).not.toContain('Nomor HP yang Anda tulis');
  });

  test('with a number alone the answer is the same as well, and the first account stays as it was', async () => {
    expect(await newcomer({ phone: '081211112222' })).toEqual({ ok: true, byMail: false });
    expect(await newcomer({ phone: '081211112222', password: otherPassword })).toEqual({
      ok: true,
      byMail: false,
    });
    expect(await accountRows()).toHaveLength(1);
    expect(await enter('081211112222')).toMatchObject({ ok: true });
    expect(await enter('081211112222', otherPassword)).toMatchObject({ ok: false });
  });
});

test('what a newcomer types never comes into a letter', async () => {
  await newcomer({ email, name: 'MENANG UNDIAN https://evil.example' });
  expect((await letters())[0]?.text).not.toContain('evil.example');
});

test.each([
  [{ name: ' \u200b ', email }, 'name_missing'],
  [{ name: 'a'.repeat(101), email }, 'name_too_long'],
  [{}, 'unreachable'],
  [{ email: 'siti.example.test' }, 'not_an_email'],
  [{ email: 'siti@example.test\nBcc: x@example.test' }, 'not_an_email'],
  [{ phone: '12' }, 'not_a_phone'],
  [{ email, password: 'pendek' }, 'too_short'],
  [{ email, password: 'siti rahayu 1' }, 'obvious'],
])('%j is refused: %s', async (given, problem) => {
  expect(await newcomer(given)).toEqual({ ok: false, problem: 'unsound', problems: [problem] });
  expect(await accountRows()).toEqual([]);
});

test('everything that is wrong is told at once', async () => {
  expect(await newcomer({ name: '', email: 'siti', phone: '12', password: 'x' })).toMatchObject({
    problems: ['name_missing', 'not_an_email', 'not_a_phone', 'too_short'],
  });
});

test('nobody floods a mailbox with letters, nor makes accounts by the thousand', async () => {
  for (let times = 0; times < 4; times += 1) expect(await newcomer({ email })).toMatchObject({ ok: true });
  expect(await newcomer({ email })).toMatchObject({ ok: false, problem: 'too_many_tries' });
  let made = 5;
  for (; made < 100; made += 1) {
    if (!(await newcomer({ phone: `0812111122${made}`, password: goodPassword })).ok) break;
  }
  expect(made).toBe(60);
});

test('of two who sign up with one address at once only one has an account', async () => {
  await Promise.all([newcomer({ email }), newcomer({ email, password: otherPassword })]);
  expect(await accountRows()).toHaveLength(1);
});
