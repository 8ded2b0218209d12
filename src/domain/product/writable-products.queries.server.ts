import { sql } from 'drizzle-orm';
import { database } from '#db/client.ts';
import type { Actor } from '#src/domain/actor/actor.ts';
import { actsFor } from '#src/domain/member/membership.queries.server.ts';
import { isTrusted } from '#src/domain/moderation/moderation-rules.queries.server.ts';
import { isPending } from '#src/domain/moderation/product-change.ts';
import { toChange } from '#src/domain/moderation/product-changes.queries.server.ts';
import { today as currentDay } from '#src/platform/clock.server.ts';
import { valueColumns, valuesOf, type ValueRow } from './editable-product.queries.server.ts';
import { productEditors } from './product.policy.ts';
import { withChanges } from './product-values.ts';
import type { WritableProduct } from './writable-product.ts';
import { standingColumns, standingOf } from './workspace-products.queries.server.ts';

type Row = ValueRow & { pending: string | null; photoCount: number };

/** The products of an UMKM that the actor may write, put away or not, in the order of their names; `most` at most. */
export async function listWritableProducts(
  actor: Actor,
  enterpriseId: number,
  most: number,
  today = currentDay(),
): Promise<WritableProduct[]> {
  const rows = await database().all<Row>(sql`
    select ${sql.raw(valueColumns)}, ${standingColumns('p', today)}, ${isTrusted('p.enterprise_id')} trusted,
      (select count(*) from photos f where f.product_id = p.id) "photoCount",
      (select json_object('id', g.id, 'state', g.state, 'fields', g.fields, 'rules', g.rules, 'madeAt', g.made_at,
          'decidedAt', g.decided_at, 'reason', g.reason)
        from product_changes g where g.product_id = p.id and g.state <> 'live' order by g.id desc limit 1) pending
    from products p where p.enterprise_id = ${enterpriseId} and ${actsFor(actor, 'p.enterprise_id', productEditors)}
    order by p.archived_at is not null, p.name, p.id limit ${most}`);
  return rows.map(toWritable);
}

function toWritable(row: Row): WritableProduct {
  const live = valuesOf(row);
  const change = row.pending === null ? undefined : toChange(JSON.parse(row.pending) as ChangeRow);
  const standing = standingOf(row);
  return {
    id: row.id,
    enterpriseId: row.enterpriseId,
    enterpriseSlug: row.enterpriseSlug,
    revision: row.revision,
    live,
    values: isPending(change) ? withChanges(live, change.fields) : live,
    standing,
    change,
    isModerated: row.trusted === 0 && row.wasPublished === 1,
    photoCount: row.photoCount,
  };
}

type ChangeRow = Parameters<typeof toChange>[0];
