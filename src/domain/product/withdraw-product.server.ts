import { and, eq, isNull } from 'drizzle-orm';
import { database } from '#db/client.ts';
import { publications } from '#db/schema/index.ts';
import type { Actor } from '#src/domain/actor/actor.ts';
import { recordDeed } from '#src/domain/audit/audit-statements.server.ts';
import { holdsNik } from '#src/domain/import/nik.ts';
import { indexProducts } from '#src/domain/search/index-statements.server.ts';
import { now } from '#src/platform/clock.server.ts';
import { findWindowEnterprise } from './publishing-facts.queries.server.ts';

/** The longest reason that an owner may write. */
const longestReason = 500;

export type WithdrawAnswer =
  | { ok: true }
  | {
      ok: false;
      problem:
        'unknown_product' | 'reason_missing' | 'reason_too_long' | 'reason_holds_nik' | 'not_in_window';
    };

/** Takes a product out of the window; the publication ends with a reason and stays on record. */
export async function withdrawProduct(
  actor: Actor,
  productId: number,
  reason: string,
): Promise<WithdrawAnswer> {
  if (holdsNik(reason)) return { ok: false, problem: 'reason_holds_nik' };
  const enterpriseId = await findWindowEnterprise(actor, productId);
  if (enterpriseId === undefined) return { ok: false, problem: 'unknown_product' };
  const endReason = reason.trim();
  if (endReason === '') return { ok: false, problem: 'reason_missing' };
  if (endReason.length > longestReason) return { ok: false, problem: 'reason_too_long' };
  const [ended] = await database().batch([
    database()
      .update(publications)
      .set({ endedAt: now().toISOString(), endReason })
      .where(and(eq(publications.productId, productId), isNull(publications.endedAt)))
      .returning({ id: publications.id }),
    recordDeed(database(), actor, {
      command: 'withdraw-product',
      noun: 'product',
      nounId: productId,
      enterpriseId,
    }),
    ...indexProducts(database(), { productIds: [productId] }),
  ]);
  return ended.length > 0 ? { ok: true } : { ok: false, problem: 'not_in_window' };
}
