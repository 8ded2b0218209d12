import { sql } from 'drizzle-orm';
import { database } from '#db/client.ts';
import type { Actor } from '#src/domain/actor/actor.ts';
import { recordDeed } from '#src/domain/audit/audit-statements.server.ts';
import { postLetter, wakeMailRoom } from '#src/domain/mail/mail-statements.server.ts';
import { mail } from '#src/i18n/messages/mail.ts';
import { paths } from '#src/paths.ts';
import { now } from '#src/platform/clock.server.ts';
import { config } from '#src/platform/config.server.ts';
import { hashPassword } from '#src/platform/password.server.ts';
import { ownAccountOf } from './account.policy.ts';
import { passwordRefusal, type PasswordRefusal } from './own-password.server.ts';
import { passwordProblem, type PasswordProblem } from './password-rules.ts';

export type ChangePasswordAnswer =
  { ok: true } | { ok: false; problem: 'no_account' | PasswordProblem } | PasswordRefusal;

/** Changes one's password and signs out every other device; links to set it anew end. */
export async function changePassword(
  actor: Actor,
  asked: { old: string; password: string; sessionId: string },
): Promise<ChangePasswordAnswer> {
  const id = ownAccountOf(actor);
  if (id === undefined) return { ok: false, problem: 'no_account' };
  const refusal = await passwordRefusal(id, asked.old);
  if (refusal !== undefined) return refusal;
  const to = database();
  const [person] = await to.all<{ name: string; email: string | null; phone: string | null }>(
    sql`select name, email, phone from accounts where id = ${id} and deleted_at is null`,
  );
  if (person === undefined) return { ok: false, problem: 'no_account' };
  const weak = passwordProblem(asked.password, [person.name, person.email ?? '', person.phone ?? '']);
  if (weak !== undefined) return { ok: false, problem: weak };
  await to.batch([
    to.run(sql`update accounts set password_hash = ${await hashPassword(asked.password)},
      password_changed_at = ${now().toISOString()} where id = ${id} and deleted_at is null`),
    recordDeed(to, actor, { command: 'change-password', noun: 'account', nounId: id }),
    to.run(sql`delete from account_sessions where user_id = ${id} and id <> ${asked.sessionId}`),
    to.run(sql`delete from one_time_tokens where account_id = ${id} and kind = 'reset_password'`),
    postLetter(
      to,
      sql`select email from accounts where id = ${id}`,
      mail.passwordChanged(config().siteUrl + paths.forgotPassword),
    ),
  ]);
  wakeMailRoom();
  return { ok: true };
}
