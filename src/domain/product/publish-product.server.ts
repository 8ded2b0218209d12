import { database } from '#db/client.ts';
import { publications } from '#db/schema/index.ts';
import type { Actor } from '#src/domain/actor/actor.ts';
import { indexProducts } from '#src/domain/search/index-statements.server.ts';
import { now, today } from '#src/platform/clock.server.ts';
import { mayDressWindow } from './product.policy.ts';
import { publishingProblems, type PublishingGap } from './publishing.ts';
import { findPublishingFacts } from './publishing-facts.queries.server.ts';

export type PublishAnswer =
  | { ok: true; /** False when it stood in the window already. */ isNew: boolean }
  | { ok: false; problem: 'not_allowed' | 'unknown_product' }
  | { ok: false; problem: 'incomplete'; gaps: PublishingGap[] };

/** Puts a product into the window; refuses with what it still lacks. Of two at once, the unique index takes one. */
export async function publishProduct(actor: Actor, productId: number): Promise<PublishAnswer> {
  if (!mayDressWindow(actor)) return { ok: false, problem: 'not_allowed' };
  const facts = await findPublishingFacts(productId, today());
  if (facts === undefined) return { ok: false, problem: 'unknown_product' };
  const gaps = publishingProblems(facts);
  if (gaps.length > 0) return { ok: false, problem: 'incomplete', gaps };
  const [begun] = await database().batch([
    database()
      .insert(publications)
      .values({ productId, publishedBy: actor.office, publishedAt: now().toISOString() })
      .onConflictDoNothing()
      .returning({ id: publications.id }),
    ...indexProducts(database(), { productIds: [productId] }),
  ]);
  return { ok: true, isNew: begun.length > 0 };
}
