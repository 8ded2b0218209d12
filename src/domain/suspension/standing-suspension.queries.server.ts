import { sql, type SQL } from 'drizzle-orm';

/** Whether the UMKM whose id the column names is suspended as a whole, now. */
export function isSuspendedEnterprise(enterpriseId: string): SQL {
  return sql.raw(`exists (select 1 from suspensions halt_e
    where halt_e.enterprise_id = ${enterpriseId} and halt_e.product_id is null and halt_e.ended_at is null)`);
}

/** Whether the product whose id the column names is suspended by itself, now; its UMKM may be besides. */
export function isSuspendedProduct(productId: string): SQL {
  return sql.raw(`exists (select 1 from suspensions halt_p
    where halt_p.product_id = ${productId} and halt_p.ended_at is null)`);
}
