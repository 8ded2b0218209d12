import { sql } from 'drizzle-orm';
import { database } from '#db/client.ts';
import { recordDeed } from '#src/domain/audit/audit-statements.server.ts';
import { postLetter, wakeMailRoom } from '#src/domain/mail/mail-statements.server.ts';
import { mail } from '#src/i18n/messages/mail.ts';
import { paths } from '#src/paths.ts';
import { now } from '#src/platform/clock.server.ts';
import { config } from '#src/platform/config.server.ts';
import { hashPassword } from '#src/platform/password.server.ts';
import type { RateLimit } from '#src/platform/rate-limit.server.ts';
import { privatePerson } from './account.ts';
import { findLinkOwner, isWorkingLink } from './one-time-link.queries.server.ts';
import { passwordProblem, type PasswordProblem } from './password-rules.ts';
import { tooManyTries, type TooManyTries } from './too-many-tries.server.ts';

export type ResetPasswordAnswer =
  { ok: true } | { ok: false; problem: 'link_over' | PasswordProblem } | TooManyTries;

const perAddress: RateLimit = { tries: 30, seconds: 15 * 60 };

/**
 * Sets a password by a link, which then works no more, and signs every device out. Whoever has the link reads the
 * mailbox, so the address counts as confirmed; a second factor stays as it is.
 */
export async function resetPassword(
  token: string,
  password: string,
  address: string,
): Promise<ResetPasswordAnswer> {
  const tooMany = await tooManyTries({ name: 'reset-use', limit: perAddress, who: address });
  if (tooMany !== undefined) return tooMany;
  const owner = await findLinkOwner('reset_password', token);
  if (owner === undefined) return { ok: false, problem: 'link_over' };
  const weak = passwordProblem(password, [owner.name, owner.email ?? '', owner.phone ?? '']);
  if (weak !== undefined) return { ok: false, problem: weak };
  const isDone = await write(token, owner.accountId, await hashPassword(password));
  if (!isDone) return { ok: false, problem: 'link_over' };
  wakeMailRoom();
  return { ok: true };
}

/** The hash has a salt of its own, so whether it stands tells which of two that came at once has won. */
async function write(token: string, accountId: string, passwordHash: string): Promise<boolean> {
  const to = database();
  const at = now().toISOString();
  const isSet = sql`select id from accounts where id = ${accountId} and password_hash = ${passwordHash}`;
  const [used] = await to.batch([
    to.all<{ hash: string }>(sql`update one_time_tokens set used_at = ${at}
      where ${isWorkingLink('reset_password', token)} returning hash`),
    to.run(sql`update accounts set password_hash = ${passwordHash}, password_changed_at = ${at},
      email_verified_at = iif(email is null, null, coalesce(email_verified_at, ${at}))
      where id = ${accountId} and deleted_at is null and changes() > 0`),
    recordDeed(to, privatePerson(accountId), {
      command: 'reset-password',
      noun: 'account',
      nounId: accountId,
    }),
    to.run(sql`delete from account_sessions where user_id = (${isSet})`),
    postLetter(
      to,
      sql`select email from accounts where id = (${isSet})`,
      mail.passwordChanged(config().siteUrl + paths.forgotPassword),
    ),
  ]);
  return used.length > 0;
}
