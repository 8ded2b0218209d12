import type { BatchItem } from 'drizzle-orm/batch';
import type { Database } from '#db/client.ts';
import { indexEnterprises, indexProducts } from '#src/domain/search/index-statements.server.ts';
import type { PhotoPlace } from './photo-place.ts';

/** Statements that bring lists and kept pages up to date after a change to the photos of a place. */
export function indexPlace(to: Database, { enterpriseId, productId }: PhotoPlace): BatchItem<'sqlite'>[] {
  return productId === null
    ? indexEnterprises(to, [enterpriseId])
    : indexProducts(to, { productIds: [productId] });
}
