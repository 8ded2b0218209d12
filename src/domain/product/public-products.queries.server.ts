import { sql, type SQL } from 'drizzle-orm';
import { isVerifiedClaim, type DayInSql } from '#src/domain/claim/standing.queries.server.ts';
import { isListed } from '#src/domain/enterprise/listed.queries.server.ts';
import { isSuspendedProduct } from '#src/domain/suspension/standing-suspension.queries.server.ts';

/**
 * Whether the UMKM with the id in `enterpriseId` (an SQL expression such as `p.enterprise_id`) is trained or exempt, so
 * that it may publish on `today`. Whether the public then sees it, `mayShow` says.
 */
export function mayPublish(enterpriseId: string, today: DayInSql): SQL {
  return sql`(${hasVerifiedGraduation(enterpriseId, today)} or ${hasExemption(enterpriseId, today)})`;
}

/** Whether what such an UMKM publishes is seen on `today`: it may publish, and is neither suspended nor merged into another. */
export function mayShow(enterpriseId: string, today: DayInSql): SQL {
  return sql`(${isListed(enterpriseId)} and ${mayPublish(enterpriseId, today)})`;
}

// The aliases below are of these subqueries alone: one that a caller also uses would capture its `enterpriseId`.

/** Whether an UMKM has a verified graduation from a programme that trains. */
export function hasVerifiedGraduation(enterpriseId: string, today: DayInSql): SQL {
  return sql`exists (
      select 1 from claims rule_c join graduations rule_g on rule_g.claim_id = rule_c.id
        join programmes rule_t on rule_t.id = rule_g.programme_id
      where rule_c.enterprise_id = ${sql.raw(enterpriseId)} and rule_g.result in ('lulus', 'kompeten')
        and rule_t.trains = 1 and ${isVerifiedClaim('rule_c', today)})`;
}

/** Whether an officer's recorded exemption of an UMKM stands. */
export function hasExemption(enterpriseId: string, today: DayInSql): SQL {
  return sql`exists (
      select 1 from exemptions rule_x where rule_x.enterprise_id = ${sql.raw(enterpriseId)}
        and rule_x.ended_at is null and (rule_x.valid_until_on is null or rule_x.valid_until_on >= ${today}))`;
}

/**
 * Whether the product whose alias is `product` is public on `today`: it stands in the window and the publishing rule
 * (`publishing.ts`, the same rule in TypeScript) is met.
 */
export function isPublic(product: string, today: DayInSql): SQL {
  return sql`(${standsInWindow(product)} and ${mayShow(`${product}.enterprise_id`, today)})`;
}

/** The part of `isPublic` that is the product's own, for reads that ask each UMKM once whether it may show anything. */
export function standsInWindow(product: string): SQL {
  const column = (name: string) => sql.raw(`${product}.${name}`);
  return sql`(${column('price')} > 0 and ${column('category_id')} is not null
    and (${column('pattern_seed')} is not null
      or exists (select 1 from photos f where f.product_id = ${column('id')}))
    and exists (select 1 from publications w where w.product_id = ${column('id')} and w.ended_at is null)
    and not ${isSuspendedProduct(`${product}.id`)})`;
}
