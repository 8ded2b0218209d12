import { randomUUIDv7 } from 'node:crypto';
import { sql, type SQL } from 'drizzle-orm';
import type { BatchItem } from 'drizzle-orm/batch';
import type { Database } from '#db/client.ts';
import type { Actor } from '#src/domain/actor/actor.ts';
import { insertedRow, recordDeed } from '#src/domain/audit/audit-statements.server.ts';
import { actsFor } from '#src/domain/member/membership.queries.server.ts';
import { now } from '#src/platform/clock.server.ts';
import { productEditors } from './product.policy.ts';
import { insertProduct, isSkuFree, nameProduct, writeRows } from './product-statements.server.ts';
import type { ProductValues } from './product-values.ts';

export type NewProduct = {
  enterpriseId: number;
  enterpriseSlug: string;
  values: ProductValues;
  command: string;
};

/**
 * Statements that make a product with its rows and its deed, if the actor still may and its SKU is free. The last one
 * answers with its number, or with no row. `also` is part of it, under the condition that it was made.
 */
export function createStatements(
  to: Database,
  actor: Actor,
  { enterpriseId, enterpriseSlug, values, command }: NewProduct,
  also: (made: SQL) => BatchItem<'sqlite'>[] = () => [],
) {
  const at = now().toISOString();
  const slug = `baru-${randomUUIDv7()}`;
  const condition = sql`${actsFor(actor, 'e.id', productEditors)} and ${isSkuFree(enterpriseId, 0, values.sku)}`;
  const asMember = sql`exists (select 1 from enterprises e where e.id = ${enterpriseId} and ${condition})`;
  const made = sql`exists (select 1 from products made where made.slug = ${slug})`;
  const unnumbered = { ...values, variants: values.variants.map((variant) => ({ ...variant, id: null })) };
  const write = { values: unnumbered, fields: ['variants', 'tiers'] as const, condition: made };
  return [
    insertProduct(to, { enterpriseId, enterpriseSlug, slug, values, at, condition: asMember }),
    recordDeed(to, actor, { command, noun: 'product', nounId: insertedRow, enterpriseId }),
    ...writeRows(to, write, sql`(select made.id from products made where made.slug = ${slug})`),
    ...also(made),
    nameProduct(to, slug, values.name, enterpriseSlug),
  ] as const;
}
