import { sql } from 'drizzle-orm';
import type { BatchItem } from 'drizzle-orm/batch';
import type { Database } from '#db/client.ts';
import { postLetter } from '#src/domain/mail/mail-statements.server.ts';
import { indexEnterprises, indexProducts } from '#src/domain/search/index-statements.server.ts';
import { suspensionLetters } from '#src/i18n/messages/suspension-letters.ts';
import { paths } from '#src/paths.ts';
import { config } from '#src/platform/config.server.ts';
import type { Suspension } from './suspension.ts';

/**
 * Brings search, facets, suggestions and the cards and pages in memory up to date with what the suspensions are after the
 * statements before it; every page that showed it is dropped with it.
 */
export function reindexSuspended(
  to: Database,
  { enterprise, product }: Pick<Suspension, 'enterprise' | 'product'>,
): BatchItem<'sqlite'>[] {
  if (product !== null) return indexProducts(to, { productIds: [product.id] });
  return [...indexProducts(to, { enterpriseIds: [enterprise.id] }), ...indexEnterprises(to, [enterprise.id])];
}

/**
 * Writes to the owners of an UMKM, at addresses that they have confirmed, if the statement right before it has changed a
 * row. The letter says where the officer's words stand and does not carry them.
 */
export function tellOwners(
  to: Database,
  letter: keyof typeof suspensionLetters,
  { enterprise, product }: Pick<Suspension, 'enterprise' | 'product'>,
): BatchItem<'sqlite'> {
  const link = config().siteUrl + paths.workspace(enterprise.slug);
  const recipients = sql`select a.email address from enterprise_members m join accounts a on a.id = m.account_id
    where m.enterprise_id = ${enterprise.id} and m.role = 'owner' and m.ended_at is null
      and a.deleted_at is null and a.email_verified_at is not null and changes() > 0`;
  return postLetter(to, recipients, suspensionLetters[letter](link, product !== null));
}
