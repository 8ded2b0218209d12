import { sql, type SQL } from 'drizzle-orm';
import { database } from '#db/client.ts';
import type { Actor } from '#src/domain/actor/actor.ts';
import { ownAccountOf } from './account.policy.ts';

/** What becomes of an UMKM when one of its people deletes their account. */
export interface EnterpriseOutlook {
  name: string;
  slug: string;
  /** Whether nobody is left who owns it: it then waits for an owner. */
  isLeft: boolean;
  productsInWindow: number;
}

/** The UMKM that nobody would own any more without this account, as a query for ids. */
export function leftEnterprises(accountId: string): SQL {
  return sql`select m.enterprise_id from enterprise_members m
    where m.account_id = ${accountId} and m.role = 'owner' and m.ended_at is null
      and not exists (select 1 from enterprise_members o where o.enterprise_id = m.enterprise_id and o.role = 'owner'
        and o.ended_at is null and o.account_id <> ${accountId})`;
}

/** What would become of each UMKM that somebody acts for, before they delete their account. */
export async function deletionOutlook(actor: Actor): Promise<EnterpriseOutlook[]> {
  const id = ownAccountOf(actor) ?? '';
  const rows = await database().all<Omit<EnterpriseOutlook, 'isLeft'> & { isLeft: number }>(sql`
    select e.name, e.slug, e.id in (${leftEnterprises(id)}) "isLeft",
      (select count(*) from publications b join products p on p.id = b.product_id
        where p.enterprise_id = e.id and b.ended_at is null) "productsInWindow"
    from enterprise_members m join enterprises e on e.id = m.enterprise_id
    where m.account_id = ${id} and m.ended_at is null order by m.id`);
  return rows.map((row) => ({ ...row, isLeft: row.isLeft === 1 }));
}
