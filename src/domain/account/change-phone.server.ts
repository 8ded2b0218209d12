import { sql } from 'drizzle-orm';
import { database } from '#db/client.ts';
import type { Actor } from '#src/domain/actor/actor.ts';
import { recordDeed } from '#src/domain/audit/audit-statements.server.ts';
import { readPhoneNumber } from '#src/domain/phone/phone-number.ts';
import type { RateLimit } from '#src/platform/rate-limit.server.ts';
import { ownAccountOf } from './account.policy.ts';
import { passwordRefusal, type PasswordRefusal } from './own-password.server.ts';
import { tooManyTries } from './too-many-tries.server.ts';

export type ChangePhoneAnswer =
  | { ok: true }
  | { ok: false; problem: 'no_account' | 'not_a_phone' | 'phone_taken' | 'unreachable' }
  | PasswordRefusal;

/** That a number is taken must be said here; so few tries are allowed that nobody finds out many numbers by it. */
const perAccount: RateLimit = { tries: 5, seconds: 60 * 60 };

/** Changes or removes the phone number that one signs in with. */
export async function changePhone(
  actor: Actor,
  asked: { phone: string; password: string },
): Promise<ChangePhoneAnswer> {
  const id = ownAccountOf(actor);
  if (id === undefined) return { ok: false, problem: 'no_account' };
  const read = asked.phone.trim() === '' ? undefined : readPhoneNumber(asked.phone);
  if (read?.ok === false) return { ok: false, problem: 'not_a_phone' };
  const refusal =
    (await passwordRefusal(id, asked.password)) ??
    (await tooManyTries({ name: 'change-phone', limit: perAccount, who: id }));
  if (refusal !== undefined) return refusal;
  const phone = read?.e164 ?? null;
  const to = database();
  const [changed] = await to.batch([
    to.all<{ id: string }>(sql`update accounts set phone = ${phone} where id = ${id} and deleted_at is null
      and (${phone} is not null or email is not null)
      and not exists (select 1 from accounts o where o.phone = ${phone} and o.id <> ${id}) returning id`),
    recordDeed(to, actor, { command: 'change-phone', noun: 'account', nounId: id }),
  ]);
  if (changed.length > 0) return { ok: true };
  return { ok: false, problem: phone === null ? 'unreachable' : 'phone_taken' };
}
