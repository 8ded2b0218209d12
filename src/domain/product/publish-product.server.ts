import { sql } from 'drizzle-orm';
import { database } from '#db/client.ts';
import { publications } from '#db/schema/index.ts';
import { isOperator, type Actor } from '#src/domain/actor/actor.ts';
import { recordDeed } from '#src/domain/audit/audit-statements.server.ts';
import { actsFor } from '#src/domain/member/membership.queries.server.ts';
import { keepForReview, type NewReview } from '#src/domain/moderation/change-statements.server.ts';
import { standingRules } from '#src/domain/moderation/moderation-rules.queries.server.ts';
import { firstLook } from '#src/domain/moderation/moderation.ts';
import { indexProducts } from '#src/domain/search/index-statements.server.ts';
import { now, today } from '#src/platform/clock.server.ts';
import type { EditableProduct } from './editable-product.ts';
import { findEditableProduct } from './editable-product.queries.server.ts';
import { windowDressers } from './product.policy.ts';
import { hasChanges } from './product-values.ts';
import { publishingProblems, type PublishingGap } from './publishing.ts';
import { findPublishingFacts, findWindowEnterprise } from './publishing-facts.queries.server.ts';

export type PublishAnswer =
  | {
      ok: true;
      /** False when it stood in the window already, or waits. */
      isNew: boolean;
      /** Whether a verifier looks at it first, since it speaks of what is to be shown. */
      isWaiting: boolean;
    }
  | { ok: false; problem: 'unknown_product' | 'archived' }
  | { ok: false; problem: 'incomplete'; gaps: PublishingGap[] };

/**
 * Puts a product into the window; refuses with what it still lacks. One that was never there and has a word of a rule in
 * its texts waits for a verifier, unless its UMKM is trusted. Another's is unknown. Of two at once, the unique index
 * takes one.
 */
export async function publishProduct(actor: Actor, productId: number): Promise<PublishAnswer> {
  const enterpriseId = await findWindowEnterprise(actor, productId);
  if (enterpriseId === undefined) return { ok: false, problem: 'unknown_product' };
  const facts = await findPublishingFacts(productId, today());
  if (facts === undefined) return { ok: false, problem: 'unknown_product' };
  if (facts.isArchived) return { ok: false, problem: 'archived' };
  const gaps = publishingProblems(facts);
  if (gaps.length > 0) return { ok: false, problem: 'incomplete', gaps };
  const product = await findEditableProduct(actor, { productId, enterpriseId }, windowDressers);
  if (product === undefined) return { ok: false, problem: 'unknown_product' };
  const look = await lookedAtFirst(actor, product);
  const deed = { noun: 'product', nounId: productId, enterpriseId } as const;
  const to = database();
  if (look !== undefined) {
    await to.batch([
      ...keepForReview(to, actor, look),
      recordDeed(to, actor, {
        command: 'publish-product',
        ...deed,
        detail: { waiting: Object.keys(look.changes) },
      }),
    ]);
    return { ok: true, isNew: false, isWaiting: true };
  }
  const [begun] = await to.batch([
    to
      .insert(publications)
      .values({ productId, publishedBy: actor.office, publishedAt: now().toISOString() })
      .onConflictDoNothing()
      .returning({ id: publications.id }),
    recordDeed(to, actor, { command: 'publish-product', ...deed }),
    ...indexProducts(to, { productIds: [productId] }),
  ]);
  return { ok: true, isNew: begun.length > 0, isWaiting: false };
}

/** What a verifier looks at before the product is shown for the first time; undefined when that is nothing. */
async function lookedAtFirst(actor: Actor, product: EditableProduct): Promise<NewReview | undefined> {
  const { id: productId, live, standing, isTrusted, change, revision } = product;
  if (standing !== 'draft' || isTrusted || isOperator(actor)) return undefined;
  const { words } = await standingRules();
  const { waiting, touched } = firstLook(live, words);
  if (!hasChanges(waiting)) return undefined;
  const isSameWait = change?.state === 'waiting';
  const condition = sql`exists (select 1 from products g where g.id = ${productId} and g.revision = ${revision}
    and ${isSameWait ? sql`false` : sql`true`} and ${actsFor(actor, 'g.enterprise_id', windowDressers)})`;
  return { productId, changes: waiting, rules: touched, at: now().toISOString(), condition };
}
