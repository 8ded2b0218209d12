import { sql } from 'drizzle-orm';
import { database } from '#db/client.ts';
import type { Actor } from '#src/domain/actor/actor.ts';
import { recordDeed } from '#src/domain/audit/audit-statements.server.ts';
import { paths } from '#src/paths.ts';
import { config } from '#src/platform/config.server.ts';
import { makeToken } from '#src/platform/one-time-secret.server.ts';
import { mayRunAccounts } from './account.policy.ts';
import { resetLink } from './reset-link-statements.server.ts';

export type LetInAgainAnswer =
  { ok: true; link: string } | { ok: false; problem: 'not_allowed' | 'unknown_account' };

/**
 * For somebody who has lost their phone or has no mailbox: forgets the second factor, signs every device out and gives a
 * link to set the password anew, which the operator hands over having made sure who it is.
 */
export async function letInAgain(actor: Actor, accountId: string): Promise<LetInAgainAnswer> {
  if (!mayRunAccounts(actor)) return { ok: false, problem: 'not_allowed' };
  const to = database();
  const token = makeToken();
  const [found] = await to.batch([
    to.all<{ id: string }>(sql`update accounts set second_factor_secret = null, second_factor_since = null,
      second_factor_step = null where id = ${accountId} and deleted_at is null returning id`),
    recordDeed(to, actor, { command: 'let-in-again', noun: 'account', nounId: accountId }),
    to.run(sql`delete from account_sessions where user_id = ${accountId}`),
    ...resetLink(to, sql`select id from accounts where id = ${accountId} and deleted_at is null`, token),
  ]);
  if (found.length === 0) return { ok: false, problem: 'unknown_account' };
  return { ok: true, link: config().siteUrl + paths.resetPassword(token) };
}
