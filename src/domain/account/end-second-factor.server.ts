import { sql } from 'drizzle-orm';
import { database } from '#db/client.ts';
import type { Actor } from '#src/domain/actor/actor.ts';
import { recordDeed } from '#src/domain/audit/audit-statements.server.ts';
import { postLetter, wakeMailRoom } from '#src/domain/mail/mail-statements.server.ts';
import { mail } from '#src/i18n/messages/mail.ts';
import { paths } from '#src/paths.ts';
import { config } from '#src/platform/config.server.ts';
import { ownAccountOf } from './account.policy.ts';
import { passwordRefusal, type PasswordRefusal } from './own-password.server.ts';

export type EndSecondFactorAnswer = { ok: true } | { ok: false; problem: 'no_account' } | PasswordRefusal;

/** Turns the second factor off, or forgets one that was begun and never confirmed. */
export async function endSecondFactor(actor: Actor, password: string): Promise<EndSecondFactorAnswer> {
  const id = ownAccountOf(actor);
  if (id === undefined) return { ok: false, problem: 'no_account' };
  const refusal = await passwordRefusal(id, password);
  if (refusal !== undefined) return refusal;
  const to = database();
  await to.batch([
    postLetter(
      to,
      sql`select email from accounts where id = ${id} and second_factor_since is not null`,
      mail.secondFactorEnded(config().siteUrl + paths.forgotPassword),
    ),
    to.run(sql`update accounts set second_factor_secret = null, second_factor_since = null,
      second_factor_step = null where id = ${id} and second_factor_secret is not null`),
    recordDeed(to, actor, { command: 'end-second-factor', noun: 'account', nounId: id }),
  ]);
  wakeMailRoom();
  return { ok: true };
}
