import { sql, type SQL } from 'drizzle-orm';
import type { BatchItem } from 'drizzle-orm/batch';
import type { Database } from '#db/client.ts';
import type { VerificationMethod } from './claim.ts';

/** Who vouches for claims that an office itself has brought in, when, and by which means. */
export interface Vouching {
  office: string;
  /** The account; null for an import or the operator. */
  accountId: string | null;
  method: VerificationMethod;
  at: string;
}

/**
 * Statements by which an office verifies claims of its own: their decision takes the place of the one that stood.
 * `target` selects the claims' `id`, and the same ones before and after the first statement.
 */
export function vouchFor(
  to: Database,
  target: SQL,
  { office, accountId, method, at }: Vouching,
): BatchItem<'sqlite'>[] {
  return [
    to.run(sql`update verifications set superseded_at = ${at}
      where claim_id in (${target}) and superseded_at is null`),
    to.run(sql`
      insert into verifications (claim_id, decision, method, verified_by, verified_at, decided_by)
      select t.id, 'verified', ${method}, ${office}, ${at}, ${accountId} from (${target}) t`),
  ];
}

/** A statement that ends claims which do not hold any more; `target` selects their `id`. They stay on record. */
export function endClaims(to: Database, target: SQL, reason: string, at: string): BatchItem<'sqlite'> {
  return to.run(sql`
    update claims set ended_at = ${at}, end_reason = ${reason} where id in (${target}) and ended_at is null`);
}
