import { database } from '#db/client.ts';
import { publications } from '#db/schema/index.ts';
import type { Actor } from '#src/domain/actor/actor.ts';
import { recordDeed } from '#src/domain/audit/audit-statements.server.ts';
import { indexProducts } from '#src/domain/search/index-statements.server.ts';
import { now, today } from '#src/platform/clock.server.ts';
import { publishingProblems, type PublishingGap } from './publishing.ts';
import { findPublishingFacts, findWindowEnterprise } from './publishing-facts.queries.server.ts';

export type PublishAnswer =
  | { ok: true; /** False when it stood in the window already. */ isNew: boolean }
  | { ok: false; problem: 'unknown_product' | 'archived' }
  | { ok: false; problem: 'incomplete'; gaps: PublishingGap[] };

/** Puts a product into the window; refuses with what it still lacks. Another's is unknown. Of two at once, the unique index takes one. */
export async function publishProduct(actor: Actor, productId: number): Promise<PublishAnswer> {
  const enterpriseId = await findWindowEnterprise(actor, productId);
  if (enterpriseId === undefined) return { ok: false, problem: 'unknown_product' };
  const facts = await findPublishingFacts(productId, today());
  if (facts === undefined) return { ok: false, problem: 'unknown_product' };
  if (facts.isArchived) return { ok: false, problem: 'archived' };
  const gaps = publishingProblems(facts);
  if (gaps.length > 0) return { ok: false, problem: 'incomplete', gaps };
  const [begun] = await database().batch([
    database()
      .insert(publications)
      .values({ productId, publishedBy: actor.office, publishedAt: now().toISOString() })
      .onConflictDoNothing()
      .returning({ id: publications.id }),
    recordDeed(database(), actor, {
      command: 'publish-product',
      noun: 'product',
      nounId: productId,
      enterpriseId,
    }),
    ...indexProducts(database(), { productIds: [productId] }),
  ]);
  return { ok: true, isNew: begun.length > 0 };
}
