import { sql, type SQL } from 'drizzle-orm';
import { database } from '#db/client.ts';
import type { Actor } from '#src/domain/actor/actor.ts';

/** Whether the actor suspended this themselves; the audit log knows, since records name offices only. */
export async function isOwnSuspension({ accountId }: Actor, suspensionId: number): Promise<boolean> {
  const rows = await database().all(sql`
    select 1 from audit_entries d where d.noun = 'suspension' and d.noun_id = ${String(suspensionId)}
      and d.command = 'suspend' and d.account_id = ${accountId} limit 1`);
  return rows.length > 0;
}

/**
 * Whether the actor has to leave the answer to an appeal to a colleague: it was they who suspended, and there is another
 * verifier, or an admin, who may answer as well. Where there is none, better the same officer than no answer.
 */
export async function mustLeaveToAnother(actor: Actor, suspensionId: number): Promise<boolean> {
  const [row] = await database().all<{ leaves: number }>(
    sql`select ${leavesToAnother(actor, 's.id')} leaves from suspensions s where s.id = ${suspensionId}`,
  );
  return row?.leaves === 1;
}

/** The same as a condition about the suspension whose id the column names, for the queue of appeals. */
export function leavesToAnother({ accountId }: Actor, suspensionId: string): SQL {
  return sql`(exists (select 1 from audit_entries d where d.noun = 'suspension'
      and d.noun_id = cast(${sql.raw(suspensionId)} as text) and d.command = 'suspend' and d.account_id = ${accountId})
    and exists (select 1 from office_roles r join accounts a on a.id = r.account_id
      where r.role in ('verifier', 'admin') and r.ended_at is null and a.deleted_at is null and r.account_id <> ${accountId}))`;
}
