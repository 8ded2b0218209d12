import { sql, type SQL } from 'drizzle-orm';
import { hasOfficeRole, isOperator, type Actor, type OfficeRole } from '#src/domain/actor/actor.ts';
import type { Permission } from '#src/domain/actor/permission.ts';

/**
 * A condition for the query itself: whether the actor may act, now, for the UMKM whose id the column names. What
 * somebody may not see is not found, and a role that was taken away while a form was open counts no more.
 */
export function actsFor(
  actor: Actor,
  enterpriseId: string,
  { members = [], officers = [] }: Permission,
): SQL {
  if (isOperator(actor)) return sql`true`;
  const membership = sql`exists (select 1 from enterprise_members m
    where m.enterprise_id = ${sql.raw(enterpriseId)} and m.account_id = ${actor.accountId}
      and m.ended_at is null and m.role in ${members})`;
  if (officers.length === 0 || !hasOfficeRole(actor, ...officers)) {
    return members.length === 0 ? sql`false` : membership;
  }
  const office = actsForOffice(actor, officers);
  return members.length === 0 ? office : sql`(${membership} or ${office})`;
}

/** The same where no UMKM is concerned: whether the actor has one of these roles for the city, now. */
export function actsForOffice(actor: Actor, officers: readonly OfficeRole[]): SQL {
  if (isOperator(actor)) return sql`true`;
  return sql`exists (select 1 from office_roles r
    where r.account_id = ${actor.accountId} and r.ended_at is null and r.role in ${[...officers, 'admin']})`;
}
