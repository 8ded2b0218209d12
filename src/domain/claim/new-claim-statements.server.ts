import { sql, type SQL } from 'drizzle-orm';
import type { BatchItem } from 'drizzle-orm/batch';
import type { Database } from '#db/client.ts';
import type { Actor } from '#src/domain/actor/actor.ts';
import { actsFor } from '#src/domain/member/membership.queries.server.ts';
import { claimDeclarers } from './claim.policy.ts';
import type { StatedClaim } from './particulars.ts';
import { isNumberFree, isProductOf } from './stated-claim.queries.server.ts';

/** A claim that is being written. */
export interface NewClaim {
  actor: Actor;
  enterpriseId: number;
  stated: StatedClaim;
  /** The instant of the batch. */
  at: string;
  /** The claim that it shall take the place of, and on which condition. */
  replaces?: { claimId: number; condition: SQL } | undefined;
}

/** The statement that writes the claim itself, if the actor may and the number of the permit is free, and gives its id. */
export function insertClaim(to: Database, { actor, enterpriseId, stated, at, replaces }: NewClaim) {
  return to.all<{ id: number }>(sql`
    insert into claims (kind, enterprise_id, product_id, expires_on, declared_at, declared_by, replaces_claim_id)
    select ${stated.particulars.kind}, e.id, ${stated.productId}, ${stated.expiresOn}, ${at}, ${actor.accountId},
      ${replaces?.claimId ?? null}
    from enterprises e where e.id = ${enterpriseId} and ${actsFor(actor, 'e.id', claimDeclarers)}
      and ${isProductOf(stated, sql`e.id`)} and ${isNumberFree(stated, replaces?.claimId ?? null)}
      and ${replaces?.condition ?? sql`true`}
    returning id`) satisfies BatchItem<'sqlite'>;
}

/**
 * Selects the claim that this batch has written, for the statements behind: the last of all claims, if it is by this
 * person and of this instant, and so nothing when none was written.
 */
export function writtenClaim({ actor, enterpriseId, at }: NewClaim): SQL {
  return sql`select c.id from claims c where c.id = (select max(id) from claims)
    and c.enterprise_id = ${enterpriseId} and c.declared_by is ${actor.accountId} and c.declared_at = ${at}`;
}
