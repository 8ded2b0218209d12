import { sql } from 'drizzle-orm';
import { database } from '#db/client.ts';
import type { Actor } from '#src/domain/actor/actor.ts';
import { recordDeed } from '#src/domain/audit/audit-statements.server.ts';
import { actsFor } from '#src/domain/member/membership.queries.server.ts';
import { now } from '#src/platform/clock.server.ts';
import { mayGiveTrust, trustGivers } from './moderation.policy.ts';

export type GrantTrustAnswer =
  { ok: true } | { ok: false; problem: 'not_allowed' | 'unknown_enterprise' | 'trusted_already' };

/** Lets the edits of an UMKM go live without a look beforehand; what waits already is still decided. */
export async function grantTrust(actor: Actor, enterpriseId: number): Promise<GrantTrustAnswer> {
  if (!mayGiveTrust(actor)) return { ok: false, problem: 'not_allowed' };
  const to = database();
  const [granted, , known] = await to.batch([
    to.all(sql`insert into enterprise_trusts (enterprise_id, granted_by, granted_at)
      select e.id, ${actor.office}, ${now().toISOString()} from enterprises e
      where e.id = ${enterpriseId} and ${actsFor(actor, 'e.id', trustGivers)}
      on conflict do nothing returning id`),
    recordDeed(to, actor, { command: 'grant-trust', noun: 'enterprise', nounId: enterpriseId, enterpriseId }),
    to.all(sql`select 1 from enterprises where id = ${enterpriseId}`),
  ]);
  if (granted.length > 0) return { ok: true };
  return { ok: false, problem: known.length > 0 ? 'trusted_already' : 'unknown_enterprise' };
}
