import { sql } from 'drizzle-orm';
import { database } from '#db/client.ts';
import type { PublishingFacts } from './publishing.ts';
import type { Actor } from '#src/domain/actor/actor.ts';
import { actsFor } from '#src/domain/member/membership.queries.server.ts';
import { windowDressers } from './product.policy.ts';
import {
  isSuspendedEnterprise,
  isSuspendedProduct,
} from '#src/domain/suspension/standing-suspension.queries.server.ts';
import { hasExemption, hasVerifiedGraduation } from './public-products.queries.server.ts';

/** The UMKM of a product that the actor may put into the window; undefined when there is none that they may. */
export async function findWindowEnterprise(actor: Actor, productId: number): Promise<number | undefined> {
  const [row] = await database().all<{ enterpriseId: number }>(sql`
    select p.enterprise_id enterpriseId from products p
    where p.id = ${productId} and ${actsFor(actor, 'p.enterprise_id', windowDressers)}`);
  return row?.enterpriseId;
}

type FactsRow = Pick<PublishingFacts, 'photoCount' | 'price' | 'categoryId'> & {
  graduated: number;
  exempt: number;
  patterned: number;
  suspended: number;
  archived: number;
};

/** What the publishing rule looks at for a product on `today`; undefined when there is no such product. */
export async function findPublishingFacts(
  productId: number,
  today: string,
): Promise<(PublishingFacts & { isArchived: boolean }) | undefined> {
  const [row] = await database().all<FactsRow>(sql`
    select ${hasVerifiedGraduation('p.enterprise_id', today)} graduated,
      ${hasExemption('p.enterprise_id', today)} exempt,
      (select count(*) from photos f where f.product_id = p.id) photoCount,
      p.pattern_seed is not null patterned, p.archived_at is not null archived, p.price, p.category_id categoryId,
      (${isSuspendedProduct('p.id')} or ${isSuspendedEnterprise('p.enterprise_id')}) suspended
    from products p where p.id = ${productId}`);
  if (row === undefined) return undefined;
  const { graduated, exempt, patterned, archived, suspended, ...facts } = row;
  return {
    ...facts,
    hasVerifiedGraduation: graduated === 1,
    hasExemption: exempt === 1,
    hasPattern: patterned === 1,
    isSuspended: suspended === 1,
    isArchived: archived === 1,
  };
}
