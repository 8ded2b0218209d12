import { sql } from 'drizzle-orm';
import { beforeEach, expect, test } from 'vitest';
import { beginSecondFactor } from '#src/domain/account/begin-second-factor.server.ts';
import { confirmSecondFactor } from '#src/domain/account/confirm-second-factor.server.ts';
import { endSecondFactor } from '#src/domain/account/end-second-factor.server.ts';
import { giveSecondFactor } from '#src/domain/account/give-second-factor.server.ts';
import { letInAgain } from '#src/domain/account/let-in-again.server.ts';
import { findSecondFactor } from '#src/domain/account/second-factor.queries.server.ts';
import { findVisitor } from '#src/domain/account/signed-in.queries.server.ts';
import { operator } from '#src/domain/actor/actor.ts';
import { hashOfToken } from '#src/platform/one-time-secret.server.ts';
import { codeAt } from '../../support/authenticator.ts';
import { after, aPerson, device, enter, goodPassword, start, world, beginWorld } from './account-world.ts';

beforeEach(beginWorld);

const email = 'siti@example.test';
const wrong = { ok: false, problem: 'wrong_code' };

async function secretOf(accountId: string): Promise<string> {
  const [row] = await world().all<{ secret: string }>(
    sql`select second_factor_secret secret from accounts where id = ${accountId}`,
  );
  return row?.secret ?? '';
}

/** The six digits that the app shows so many minutes after the start. */
async function code(accountId: string, minutes: number): Promise<string> {
  return codeAt(await secretOf(accountId), new Date(start.getTime() + minutes * 60_000));
}

async function signedIn(): Promise<{ token: string; sessionId: string }> {
  const answer = await enter(email);
  const token = answer.ok ? answer.token : '';
  return { token, sessionId: hashOfToken(token) };
}

/** Somebody who has turned the second factor on, in the first minute. */
async function aCarefulPerson() {
  const person = await aPerson(email);
  const session = await signedIn();
  await beginSecondFactor(person, goodPassword);
  await confirmSecondFactor(person, { code: await code(person.accountId, 0), sessionId: session.sessionId });
  return { ...person, ...session };
}

test('the second factor counts once a first code has come, and signs the other devices out', async () => {
  const person = await aPerson(email);
  const [here, elsewhere] = [await signedIn(), await signedIn()];
  expect(await beginSecondFactor(person, 'salah sekali ini')).toMatchObject({ problem: 'wrong_password' });
  expect(await beginSecondFactor(person, goodPassword)).toEqual({ ok: true });
  expect(await findSecondFactor(person)).toMatchObject({ state: 'begun' });
  expect(await findVisitor(here.token)).toMatchObject({ state: 'signed_in' });
  expect(await confirmSecondFactor(person, { code: '000000', sessionId: here.sessionId })).toEqual(wrong);
  const answer = { code: await code(person.accountId, 0), sessionId: here.sessionId };
  expect(await confirmSecondFactor(person, answer)).toEqual({ ok: true });
  expect(await findVisitor(here.token)).toMatchObject({ state: 'signed_in' });
  expect(await findVisitor(elsewhere.token)).toEqual({ state: 'unknown' });
  expect(await findSecondFactor(person)).toEqual({ state: 'on', since: start.toISOString() });
});

test('who has signed in with the password alone may do nothing until the code has come', async () => {
  const person = await aCarefulPerson();
  const half = await signedIn();
  expect(await findVisitor(half.token)).toEqual({
    state: 'second_factor_due',
    sessionId: half.sessionId,
    accountId: person.accountId,
  });
  after(1);
  const given = { code: await code(person.accountId, 1), device };
  const answer = await giveSecondFactor({ ...half, accountId: person.accountId }, given);
  expect(await findVisitor(answer.ok ? answer.token : '')).toMatchObject({ state: 'signed_in' });
  expect(await findVisitor(half.token)).toEqual({ state: 'unknown' });
});

test('no code works twice, not even of two sent at the same moment', async () => {
  const person = await aCarefulPerson();
  const [one, two] = [await signedIn(), await signedIn()];
  const due = (sessionId: string) => ({ sessionId, accountId: person.accountId });
  expect(
    await giveSecondFactor(due(one.sessionId), { code: await code(person.accountId, 0), device }),
  ).toEqual(wrong);
  after(1);
  const given = { code: await code(person.accountId, 1), device };
  const answers = await Promise.all([
    giveSecondFactor(due(one.sessionId), given),
    giveSecondFactor(due(two.sessionId), given),
  ]);
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
});

test('a clock may be half a minute off, not more', async () => {
  const person = await aCarefulPerson();
  const half = { ...(await signedIn()), accountId: person.accountId };
  after(10);
  expect(await giveSecondFactor(half, { code: await code(person.accountId, 9), device })).toEqual(wrong);
  expect(await giveSecondFactor(half, { code: await code(person.accountId, 9.5), device })).toMatchObject({
    ok: true,
  });
});

test('guessing is stopped after five codes', async () => {
  const person = await aCarefulPerson();
  const half = { ...(await signedIn()), accountId: person.accountId };
  after(1);
  const answers = [];
  for (let guess = 0; guess < 6; guess += 1) {
    answers.push(await giveSecondFactor(half, { code: String(100_000 + guess), device }));
  }
  expect(answers.slice(0, 4).every((answer) => !answer.ok && answer.problem === 'wrong_code')).toBe(true);
  expect(answers.at(-1)).toMatchObject({ problem: 'too_many_tries' });
  const right = { code: await code(person.accountId, 1), device };
  expect(await giveSecondFactor(half, right)).toMatchObject({ problem: 'too_many_tries' });
});

test('it is turned off with the password, or by the operator when the phone is lost', async () => {
  const person = await aCarefulPerson();
  expect(await endSecondFactor(person, 'salah sekali ini')).toMatchObject({ problem: 'wrong_password' });
  expect(await endSecondFactor(person, goodPassword)).toEqual({ ok: true });
  expect(await findSecondFactor(person)).toEqual({ state: 'off' });
  await beginSecondFactor(person, goodPassword);
  expect(await letInAgain(operator, person.accountId)).toMatchObject({ ok: true });
  expect(await secretOf(person.accountId)).toBe('');
  expect(await findVisitor(person.token)).toEqual({ state: 'unknown' });
});
