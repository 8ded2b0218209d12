import { sql } from 'drizzle-orm';
import { database } from '#db/client.ts';
import type { Actor } from '#src/domain/actor/actor.ts';
import { recordDeed } from '#src/domain/audit/audit-statements.server.ts';
import { actsFor } from '#src/domain/member/membership.queries.server.ts';
import { productEditors } from '#src/domain/product/product.policy.ts';
import { now } from '#src/platform/clock.server.ts';

export type WithdrawChangeAnswer = { ok: true } | { ok: false; problem: 'unknown_change' };

/** Takes an edit back that was not decided yet; the product stays as it is shown. */
export async function withdrawChange(actor: Actor, changeId: number): Promise<WithdrawChangeAnswer> {
  const to = database();
  const own = sql`select p.id, p.enterprise_id "enterpriseId" from product_changes g
    join products p on p.id = g.product_id
    where g.id = ${changeId} and ${actsFor(actor, 'p.enterprise_id', productEditors)}`;
  const [product] = await to.all<{ id: number; enterpriseId: number }>(own);
  if (product === undefined) return { ok: false, problem: 'unknown_change' };
  const [withdrawn] = await to.batch([
    to.all(sql`update product_changes
      set state = 'withdrawn', decided_by = ${actor.office}, decided_at = ${now().toISOString()}
      where id = ${changeId} and state in ('waiting', 'needs_correction') and exists (${own}) returning id`),
    recordDeed(to, actor, {
      command: 'withdraw-change',
      noun: 'product_change',
      nounId: changeId,
      enterpriseId: product.enterpriseId,
    }),
    // A form that is open shows what was taken back: it must notice when it is saved.
    to.run(sql`update products set revision = revision + 1 where id = ${product.id} and changes() > 0`),
  ]);
  return withdrawn.length > 0 ? { ok: true } : { ok: false, problem: 'unknown_change' };
}
