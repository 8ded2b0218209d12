import { sql } from 'drizzle-orm';
import { database } from '#db/client.ts';
import type { Actor } from '#src/domain/actor/actor.ts';
import { recordDeed } from '#src/domain/audit/audit-statements.server.ts';
import { postLetter, wakeMailRoom } from '#src/domain/mail/mail-statements.server.ts';
import { mail } from '#src/i18n/messages/mail.ts';
import { paths } from '#src/paths.ts';
import { now } from '#src/platform/clock.server.ts';
import { config } from '#src/platform/config.server.ts';
import { ownAccountOf } from './account.policy.ts';
import { readCode } from './second-factor-code.server.ts';
import type { TooManyTries } from './too-many-tries.server.ts';

export type ConfirmSecondFactorAnswer =
  { ok: true } | { ok: false; problem: 'no_account' | 'wrong_code' } | TooManyTries;

/** Turns the second factor on with a first code; other browsers, which have not given one, are signed out. */
export async function confirmSecondFactor(
  actor: Actor,
  asked: { code: string; sessionId: string },
): Promise<ConfirmSecondFactorAnswer> {
  const id = ownAccountOf(actor);
  if (id === undefined) return { ok: false, problem: 'no_account' };
  const read = await readCode(id, asked.code);
  if (!read.ok) return read;
  const to = database();
  const at = now().toISOString();
  const isOn = sql`exists (select 1 from accounts where id = ${id} and second_factor_since = ${at})`;
  const [turnedOn] = await to.batch([
    to.all<{
      id: string;
    }>(sql`update accounts set second_factor_since = ${at}, second_factor_step = ${read.step}
      where id = ${id} and deleted_at is null and second_factor_since is null returning id`),
    recordDeed(to, actor, { command: 'confirm-second-factor', noun: 'account', nounId: id }),
    to.run(sql`update account_sessions set second_factor_at = ${at}
      where user_id = ${id} and id = ${asked.sessionId} and ${isOn}`),
    to.run(sql`delete from account_sessions where user_id = ${id} and id <> ${asked.sessionId} and ${isOn}`),
    postLetter(
      to,
      sql`select email from accounts where id = ${id} and ${isOn}`,
      mail.secondFactorBegun(config().siteUrl + paths.forgotPassword),
    ),
  ]);
  wakeMailRoom();
  return turnedOn.length > 0 ? { ok: true } : { ok: false, problem: 'wrong_code' };
}
