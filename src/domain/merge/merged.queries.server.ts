import { sql, type SQL } from 'drizzle-orm';

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
