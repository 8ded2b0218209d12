import { sql, type SQL } from 'drizzle-orm';
import type { Actor } from '#src/domain/actor/actor.ts';
import { isProposed, isProposedBy } from '#src/domain/claim/second-look.queries.server.ts';
import { isWaiting } from './decidable.queries.server.ts';

/**
 * Whether the claim with this alias waits for a decision that the actor can take: a first one, or a second one about what
 * somebody else has proposed.
 */
export function isToBeDecidedBy(actor: Actor, claim: string): SQL {
  return sql`((${isWaiting(claim)} or ${isProposed(claim)}) and not ${isProposedBy(actor.accountId, claim)})`;
}
