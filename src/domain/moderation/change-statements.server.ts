import { sql, type SQL } from 'drizzle-orm';
import type { BatchItem } from 'drizzle-orm/batch';
import type { Database } from '#db/client.ts';
import type { Actor } from '#src/domain/actor/actor.ts';
import type { FieldChanges } from '#src/domain/product/product-values.ts';
import type { TouchedRule } from './moderation.ts';

type Statement = BatchItem<'sqlite'>;

/** An edit to be written down, when `condition` holds. */
type NewChange = { productId: number; changes: FieldChanges; at: string; condition: SQL };

/** An edit that a verifier looks at, with the rules that it touched. */
export type NewReview = NewChange & { rules: readonly TouchedRule[] };

/** Records an edit that went live at once. */
export function recordLiveChange(to: Database, actor: Actor, change: NewChange): Statement {
  return to.run(insertChange(actor, change, 'live', []));
}

/** Keeps an edit for a verifier, in the place of one that was not decided yet. */
export function keepForReview(to: Database, actor: Actor, change: NewReview): [Statement, Statement] {
  return [
    dropPendingChange(to, actor, { ...change, reason: supersededReason }),
    to.run(insertChange(actor, change, 'waiting', change.rules)),
  ];
}

/** Why an edit ended in whose place a newer one of the same product came; a record, like an office. */
const supersededReason = 'Diganti perubahan yang lebih baru';

/** Ends an edit that was not decided yet. */
export function dropPendingChange(
  to: Database,
  actor: Actor,
  {
    productId,
    at,
    reason,
    condition,
  }: { productId: number; at: string; reason: string | null; condition: SQL },
): Statement {
  return to.run(sql`update product_changes set state = 'withdrawn', decided_by = ${actor.office},
      decided_at = ${at}, reason = coalesce(reason, ${reason})
    where product_id = ${productId} and state in ('waiting', 'needs_correction') and ${condition}`);
}

function insertChange(
  actor: Actor,
  { productId, changes, at, condition }: NewChange,
  state: 'live' | 'waiting',
  rules: readonly TouchedRule[],
): SQL {
  return sql`insert into product_changes (product_id, account_id, fields, rules, state, made_at)
    select ${productId}, ${actor.accountId}, ${JSON.stringify(changes)}, ${JSON.stringify(rules)}, ${state}, ${at}
    where ${condition}`;
}
