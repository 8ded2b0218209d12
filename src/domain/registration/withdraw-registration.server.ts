import { sql } from 'drizzle-orm';
import { database } from '#db/client.ts';
import type { Actor } from '#src/domain/actor/actor.ts';
import { recordDeed } from '#src/domain/audit/audit-statements.server.ts';
import { now } from '#src/platform/clock.server.ts';
import { isOpen } from './open-registration.queries.server.ts';

/** Takes one's own application back while it is under way. */
export async function withdrawRegistration(
  actor: Actor,
  registrationId: number,
): Promise<{ ok: true } | { ok: false; problem: 'unknown_registration' }> {
  const to = database();
  const [withdrawn] = await to.batch([
    to.all(sql`
      update registrations set decision = 'withdrawn', decided_by = ${actor.office},
        decided_at = ${now().toISOString()}, reason = null
      where id = ${registrationId} and account_id = ${actor.accountId} and ${isOpen('registrations')}
      returning id`),
    recordDeed(to, actor, {
      command: 'withdraw-registration',
      noun: 'registration',
      nounId: registrationId,
    }),
  ]);
  return withdrawn.length > 0 ? { ok: true } : { ok: false, problem: 'unknown_registration' };
}
