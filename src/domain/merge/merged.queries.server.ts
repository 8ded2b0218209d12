import { sql, type SQL } from 'drizzle-orm';
import { database } from '#db/client.ts';

/** Whether the UMKM whose id the column names was merged into another one: then it is in no list and in no search. */
export function isMerged(enterpriseId: string): SQL {
  return sql.raw(`exists (select 1 from merges gone where gone.enterprise_id = ${enterpriseId})`);
}

/**
 * The id of the UMKM that stands for the one whose id the column names, over any number of merges; its own where it was
 * never merged. What is merged is never merged again, nor merged into, so that every chain ends.
 */
export function standingFor(enterpriseId: string): SQL {
  return sql.raw(`(with recursive led(id, step) as (
      select ${enterpriseId}, 0
      union all select gone.into_enterprise_id, led.step + 1 from led join merges gone on gone.enterprise_id = led.id)
    select id from led order by step desc limit 1)`);
}

/** Says which UMKM stands for the one of an id now; merges are few, so that all of them are read at once. */
export async function readStanding(): Promise<(id: number) => number> {
  const rows = await database().all<{ id: number; intoId: number }>(
    sql`select enterprise_id id, into_enterprise_id "intoId" from merges`,
  );
  const into = new Map(rows.map((row) => [row.id, row.intoId]));
  return (id) => {
    let standing = id;
    for (let next = into.get(id); next !== undefined; next = into.get(next)) standing = next;
    return standing;
  };
}
