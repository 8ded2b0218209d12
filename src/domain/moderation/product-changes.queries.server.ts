import { sql } from 'drizzle-orm';
import { database } from '#db/client.ts';
import type { FieldChanges } from '#src/domain/product/product-values.ts';
import type { TouchedRule } from './moderation.ts';
import type { ChangeState, ProductChange } from './product-change.ts';

type ChangeRow = Omit<ProductChange, 'fields' | 'rules'> & { fields: string; rules: string };

/** The last edit of a product that was or is to be looked at; the caller has asked whether its reader may see it. */
export async function findLatestChange(productId: number): Promise<ProductChange | undefined> {
  const [row] = await database().all<ChangeRow>(sql`
    select id, state, fields, rules, made_at "madeAt", decided_at "decidedAt", reason
    from product_changes where product_id = ${productId} and state <> 'live' order by id desc limit 1`);
  return row === undefined ? undefined : toChange(row);
}

/** The edit with this number, of this product. */
export async function findChangeOf(productId: number, changeId: number): Promise<ProductChange | undefined> {
  const [row] = await database().all<ChangeRow>(sql`
    select id, state, fields, rules, made_at "madeAt", decided_at "decidedAt", reason
    from product_changes where product_id = ${productId} and id = ${changeId}`);
  return row === undefined ? undefined : toChange(row);
}

export function toChange(row: ChangeRow): ProductChange {
  return {
    id: row.id,
    state: row.state satisfies ChangeState,
    fields: JSON.parse(row.fields) as FieldChanges,
    rules: JSON.parse(row.rules) as TouchedRule[],
    madeAt: row.madeAt,
    decidedAt: row.decidedAt,
    reason: row.reason,
  };
}
