import { sql } from 'drizzle-orm';
import { database } from '#db/client.ts';
import { recordDeed } from '#src/domain/audit/audit-statements.server.ts';
import { now } from '#src/platform/clock.server.ts';
import { hashOfToken } from '#src/platform/one-time-secret.server.ts';
import { isPassword } from '#src/platform/password.server.ts';
import type { RateLimit } from '#src/platform/rate-limit.server.ts';
import { beginSession } from '#src/platform/session.server.ts';
import { privatePerson } from './account.ts';
import { findLinkOwner, isWorkingLink } from './one-time-link.queries.server.ts';
import { sessionStore } from './session-store.server.ts';
import { tooManyTries, type TooManyTries } from './too-many-tries.server.ts';

export type VerifyEmailAnswer =
  { ok: true; token: string } | { ok: false; problem: 'link_over' | 'wrong_password' } | TooManyTries;

const perLink: RateLimit = { tries: 8, seconds: 15 * 60 };

/**
 * Makes a new account work and signs its owner in. The password is asked for, because the link alone shows only who reads
 * the mailbox: somebody may have signed up with the address of another person, who must not wake that account.
 */
export async function verifyEmail(asked: {
  token: string;
  password: string;
  device: string;
}): Promise<VerifyEmailAnswer> {
  const tooMany = await tooManyTries({ name: 'verify-email', limit: perLink, who: hashOfToken(asked.token) });
  if (tooMany !== undefined) return tooMany;
  const owner = await findLinkOwner('verify_email', asked.token);
  if (owner === undefined) return { ok: false, problem: 'link_over' };
  const { accountId } = owner;
  const to = database();
  const [account] = await to.all<{ passwordHash: string | null }>(
    sql`select password_hash "passwordHash" from accounts where id = ${accountId}`,
  );
  if (!(await isPassword(account?.passwordHash ?? null, asked.password))) {
    return { ok: false, problem: 'wrong_password' };
  }
  const at = now().toISOString();
  const [used] = await to.batch([
    to.all<{ hash: string }>(sql`update one_time_tokens set used_at = ${at}
      where ${isWorkingLink('verify_email', asked.token)} returning hash`),
    to.run(sql`update accounts set email_verified_at = ${at} where id = ${accountId} and changes() > 0`),
    recordDeed(to, privatePerson(accountId), { command: 'verify-email', noun: 'account', nounId: accountId }),
  ]);
  if (used.length === 0) return { ok: false, problem: 'link_over' };
  const facts = { createdAt: at, device: asked.device, secondFactorAt: null };
  const { token } = await beginSession(sessionStore(), accountId, facts);
  return { ok: true, token };
}
