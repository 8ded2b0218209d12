import { sql } from 'drizzle-orm';
import { database } from '#db/client.ts';
import type { Actor } from '#src/domain/actor/actor.ts';
import { recordDeed } from '#src/domain/audit/audit-statements.server.ts';
import { makeTotpSecret } from '#src/platform/totp.server.ts';
import { ownAccountOf } from './account.policy.ts';
import { passwordRefusal, type PasswordRefusal } from './own-password.server.ts';

export type BeginSecondFactorAnswer =
  { ok: true } | { ok: false; problem: 'no_account' | 'already_on' } | PasswordRefusal;

/** Draws a secret for an authenticator app; it counts once a code has shown that the app has it. */
export async function beginSecondFactor(actor: Actor, password: string): Promise<BeginSecondFactorAnswer> {
  const id = ownAccountOf(actor);
  if (id === undefined) return { ok: false, problem: 'no_account' };
  const refusal = await passwordRefusal(id, password);
  if (refusal !== undefined) return refusal;
  const to = database();
  const [begun] = await to.batch([
    to.all<{ id: string }>(sql`update accounts set second_factor_secret = ${makeTotpSecret()},
      second_factor_step = null where id = ${id} and deleted_at is null and second_factor_since is null returning id`),
    recordDeed(to, actor, { command: 'begin-second-factor', noun: 'account', nounId: id }),
  ]);
  return begun.length > 0 ? { ok: true } : { ok: false, problem: 'already_on' };
}
