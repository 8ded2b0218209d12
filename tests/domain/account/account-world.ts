import { sql } from 'drizzle-orm';
import type { Database } from '#db/client.ts';
import { privacyVersion } from '#src/domain/account/privacy-consent.ts';
import { signIn, type SignInAnswer } from '#src/domain/account/sign-in.server.ts';
import { signUp, type SignUpAnswer } from '#src/domain/account/sign-up.server.ts';
import { verifyEmail } from '#src/domain/account/verify-email.server.ts';
import type { Actor } from '#src/domain/actor/actor.ts';
import { privatePerson } from '#src/domain/account/account.ts';
import { useClock } from '#src/platform/clock.server.ts';
import { freshDatabase } from '../../support/database.ts';

/** People who sign up, read their letters and sign in. Every one is invented. */

export const start = new Date('2026-11-22T02:00:00.000Z');
export const goodPassword = 'dodol manis tiga loyang';
export const otherPassword = 'kecap benteng dua botol';
export const device = 'Chrome, Android';

let current: Database | undefined;

/** The database of this test. */
export function world(): Database {
  if (current === undefined) throw new Error('a test has begun without its database');
  return current;
}

/** Begins a test: `beforeEach(beginWorld)`. */
export async function beginWorld(): Promise<void> {
  current = await freshDatabase();
  useClock(() => start);
}

/** Moves the clock to so long after the start. */
export function after(minutes: number): void {
  useClock(() => new Date(start.getTime() + minutes * 60_000));
}

export interface Letter {
  recipient: string;
  subject: string;
  text: string;
}

/** The letters that wait, the first first. */
export function letters(): Promise<Letter[]> {
  return world().all<Letter>(sql`select recipient, subject, text from mail_messages order by id`);
}

/** The token of the link in the last letter to an address. */
export async function tokenFor(recipient: string): Promise<string> {
  const found = (await letters()).filter((letter) => letter.recipient === recipient).at(-1);
  return /[?&]token=([\w-]+)/.exec(found?.text ?? '')?.[1] ?? '';
}

/** Signs somebody up. */
export function newcomer(given: {
  name?: string;
  email?: string;
  phone?: string;
  password?: string;
}): Promise<SignUpAnswer> {
  return signUp({
    name: 'Siti Rahayu',
    email: '',
    phone: '',
    password: goodPassword,
    consentVersion: privacyVersion,
    address: '203.0.113.5',
    ...given,
  });
}

/** Somebody with a confirmed account, as who they act. */
export async function aPerson(
  email = 'siti@example.test',
  given: { phone?: string } = {},
): Promise<Actor & { accountId: string }> {
  await newcomer({ email, ...given });
  await verifyEmail({ token: await tokenFor(email), password: goodPassword, device });
  const [account] = await world().all<{ id: string }>(sql`select id from accounts where email = ${email}`);
  return privatePerson(account?.id ?? '');
}

/** Signs somebody in with a password. */
export function enter(identifier: string, password = goodPassword): Promise<SignInAnswer> {
  return signIn({ identifier, password, address: '203.0.113.5', device });
}
