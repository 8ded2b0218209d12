import { and, eq, isNull } from 'drizzle-orm';
import { database } from '#db/client.ts';
import { accounts } from '#db/schema/index.ts';
import { now } from '#src/platform/clock.server.ts';
import { isPassword } from '#src/platform/password.server.ts';
import { forgetTries, secondsToWait, type RateLimit } from '#src/platform/rate-limit.server.ts';
import { beginSession } from '#src/platform/session.server.ts';
import { readIdentifier, type Identifier } from './identifier.ts';
import { sessionStore } from './session-store.server.ts';

export interface SignInRequest {
  /** An e-mail address or a phone number, as typed. */
  identifier: string;
  password: string;
  /** The network address of the browser: tries are counted for it too. */
  address: string;
  /** What the browser calls itself, in a few words. */
  device: string;
}

export type SignInAnswer =
  | { ok: true; token: string; isSecondFactorDue: boolean }
  | { ok: false; problem: 'wrong' }
  | { ok: false; problem: 'too_many_tries'; seconds: number };

/** A person mistypes a few times; a guesser needs thousands. */
const perAccount: RateLimit = { tries: 8, seconds: 15 * 60 };
/** A whole training class may sit behind one address. */
const perAddress: RateLimit = { tries: 60, seconds: 15 * 60 };

/**
 * Signs somebody in. An unknown account, one without a password and a wrong password get the same answer after the same
 * work; tries are counted for what was typed, whether it exists or not.
 */
export async function signIn({
  identifier,
  password,
  address,
  device,
}: SignInRequest): Promise<SignInAnswer> {
  const who = readIdentifier(identifier);
  const name = who === undefined ? identifier.trim().toLowerCase().slice(0, 100) : nameOf(who);
  const seconds = Math.max(
    await secondsToWait('sign-in-address', perAddress, address),
    await secondsToWait('sign-in-account', perAccount, name),
  );
  if (seconds > 0) return { ok: false, problem: 'too_many_tries', seconds };
  const account = who === undefined ? undefined : await findAccount(who);
  const isRight = await isPassword(account?.passwordHash ?? null, password);
  // An address that nobody has confirmed may be somebody else's: the account does not work yet, by phone number neither.
  const isConfirmed = account?.email === null || account?.emailVerifiedAt !== null;
  if (account === undefined || !isRight || !isConfirmed) return { ok: false, problem: 'wrong' };
  await forgetTries('sign-in-account', perAccount, name);
  const facts = { createdAt: now().toISOString(), device, secondFactorAt: null };
  const { token } = await beginSession(sessionStore(), account.id, facts);
  return { ok: true, token, isSecondFactorDue: account.secondFactorSince !== null };
}

function nameOf(who: Identifier): string {
  return who.kind === 'email' ? who.email : who.phone;
}

async function findAccount(who: Identifier): Promise<typeof accounts.$inferSelect | undefined> {
  const isThis = who.kind === 'email' ? eq(accounts.email, who.email) : eq(accounts.phone, who.phone);
  const [account] = await database()
    .select()
    .from(accounts)
    .where(and(isThis, isNull(accounts.deletedAt)));
  return account;
}
