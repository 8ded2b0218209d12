import { sql, type SQL } from 'drizzle-orm';
import type { Database } from '#db/client.ts';
import { hasExemption } from '#src/domain/product/public-products.queries.server.ts';
import { now, today } from '#src/platform/clock.server.ts';

/** An exemption as it is written down. */
export interface NewExemption {
  enterpriseId: number;
  reason: string;
  /** Null for one that stands until it is ended. */
  validUntilOn: string | null;
  /** The office that grants it. */
  office: string;
}

/** The statement that writes an exemption and gives its number, under a condition; one that stands is not doubled. */
export function writeExemption(to: Database, exemption: NewExemption, condition: SQL = sql`true`) {
  const { enterpriseId, reason, validUntilOn, office } = exemption;
  return to.all<{ id: number }>(sql`
    insert into exemptions (enterprise_id, reason, granted_by, granted_at, valid_until_on)
    select u.id, ${reason}, ${office}, ${now().toISOString()}, ${validUntilOn}
    from enterprises u where u.id = ${enterpriseId} and not ${hasExemption('u.id', today())} and ${condition}
    returning id`);
}
