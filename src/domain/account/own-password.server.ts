import { and, eq, isNull } from 'drizzle-orm';
import { database } from '#db/client.ts';
import { accounts } from '#db/schema/index.ts';
import { isPassword } from '#src/platform/password.server.ts';
import { forgetTries, type RateLimit } from '#src/platform/rate-limit.server.ts';
import { tooManyTries, type TooManyTries } from './too-many-tries.server.ts';

/** That the password is not the account's. */
export type PasswordRefusal = { ok: false; problem: 'wrong_password' } | TooManyTries;

/** Whoever found a phone that is signed in does not get to guess. */
const perAccount: RateLimit = { tries: 8, seconds: 15 * 60 };

/**
 * What is asked before anything that would let somebody keep an account that is not theirs: a phone lies about
 * unlocked, its owner's password does not. Undefined when the password is right.
 */
export async function passwordRefusal(
  accountId: string,
  password: string,
): Promise<PasswordRefusal | undefined> {
  const tooMany = await tooManyTries({ name: 'own-password', limit: perAccount, who: accountId });
  if (tooMany !== undefined) return tooMany;
  const [account] = await database()
    .select({ passwordHash: accounts.passwordHash })
    .from(accounts)
    .where(and(eq(accounts.id, accountId), isNull(accounts.deletedAt)));
  if (!(await isPassword(account?.passwordHash ?? null, password))) {
    return { ok: false, problem: 'wrong_password' };
  }
  await forgetTries('own-password', perAccount, accountId);
  return undefined;
}
