import { sql, type SQL } from 'drizzle-orm';
import { isVerifiedClaim } from '#src/domain/claim/standing.queries.server.ts';

/** Whether the UMKM with the id in `enterpriseId` (an SQL expression such as `p.enterprise_id`) may publish on `today`. */
export function mayPublish(enterpriseId: string, today: string): SQL {
  const id = sql.raw(enterpriseId);
  return sql`(exists (
      select 1 from claims c join graduations g on g.claim_id = c.id join programmes t on t.id = g.programme_id
      where c.enterprise_id = ${id} and g.result in ('lulus', 'kompeten') and t.trains = 1 and ${isVerifiedClaim('c', today)})
    or exists (
      select 1 from exemptions e where e.enterprise_id = ${id} and e.ended_at is null
        and (e.valid_until_on is null or e.valid_until_on >= ${today})))`;
}

/**
 * Whether the product whose alias is `product` is public on `today`: it stands in the window and the publishing rule
 * (`publishing.ts`, the same rule in TypeScript) is met.
 */
export function isPublic(product: string, today: string): SQL {
  const column = (name: string) => sql.raw(`${product}.${name}`);
  return sql`(${column('price')} > 0 and ${column('category_id')} is not null
    and (${column('pattern_seed')} is not null
      or exists (select 1 from photos f where f.product_id = ${column('id')}))
    and exists (select 1 from publications w where w.product_id = ${column('id')} and w.ended_at is null)
    and ${mayPublish(`${product}.enterprise_id`, today)})`;
}
