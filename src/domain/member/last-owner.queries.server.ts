import { sql, type SQL } from 'drizzle-orm';

/** Whether the UMKM of the membership with this alias has another owner than this one: it must never have none. */
export function isNotLastOwner(membership: string): SQL {
  return sql.raw(`(${membership}.role <> 'owner' or exists (select 1 from enterprise_members o
    where o.enterprise_id = ${membership}.enterprise_id and o.role = 'owner' and o.ended_at is null
      and o.id <> ${membership}.id))`);
}
