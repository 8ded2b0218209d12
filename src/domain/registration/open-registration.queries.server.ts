import { sql, type SQL } from 'drizzle-orm';
import { database } from '#db/client.ts';
import type { Actor } from '#src/domain/actor/actor.ts';
import { mostOpen } from './registration.ts';

/** Whether the row of `registrations` with this alias is still under way: it waits, or it waits for a correction. */
export function isOpen(registration: string): SQL {
  return sql.raw(`(${registration}.decision is null or ${registration}.decision = 'needs_correction')`);
}

/** Whether the account has fewer applications under way than it may. */
export function hasRoomToApply(accountId: string): SQL {
  return sql`(select count(*) from registrations o where o.account_id = ${accountId} and ${isOpen('o')}) < ${mostOpen}`;
}

/** Whether an account applies for an UMKM already, for one of this name or for this one. */
export async function findOpenTwin(
  actor: Actor,
  asked: { enterpriseId: number } | { name: string },
): Promise<{ id: number } | undefined> {
  const isSame =
    'name' in asked
      ? sql`r.kind = 'newcomer' and lower(r.name) = lower(${asked.name})`
      : sql`r.enterprise_id = ${asked.enterpriseId}`;
  const [row] = await database().all<{ id: number }>(sql`
    select r.id from registrations r where r.account_id = ${actor.accountId} and ${isOpen('r')} and ${isSame}`);
  return row;
}
