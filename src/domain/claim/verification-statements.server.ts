import { eq, getTableColumns, sql, type SQL } from 'drizzle-orm';
import type { BatchItem } from 'drizzle-orm/batch';
import { database, type Database } from '#db/client.ts';
import { claims, enterprises } from '#db/schema/index.ts';
import type { Actor } from '#src/domain/actor/actor.ts';
import { recordDeed } from '#src/domain/audit/audit-statements.server.ts';
import { indexEnterprises, indexProducts } from '#src/domain/search/index-statements.server.ts';
import type { VerificationDecision, VerificationMethod } from './claim.ts';
import { tellOwners } from './decision-letter-statements.server.ts';
import type { EndReason } from './own-claim.ts';
import { freeNumber } from './permit-number-statements.server.ts';
import { replacedBy } from './replacement.queries.server.ts';
import { needsSecondLook } from './second-look.queries.server.ts';

/** A claim about which an officer decides. */
export type DecidedClaim = typeof claims.$inferSelect & { enterpriseSlug: string; needsSecond: number };

/** The claim with this number; whoever asks has to ask next whether the actor decides about it. */
export async function findDecidedClaim(claimId: number): Promise<DecidedClaim | undefined> {
  const [claim] = await database()
    .select({
      ...getTableColumns(claims),
      enterpriseSlug: enterprises.slug,
      needsSecond: sql<number>`${needsSecondLook('claims')}`,
    })
    .from(claims)
    .innerJoin(enterprises, eq(enterprises.id, claims.enterpriseId))
    .where(eq(claims.id, claimId));
  return claim;
}

/**
 * What follows upon a decision that the statement right before has written: the log, a letter to the owners, the end of
 * the claim whose place it takes, and the search index.
 */
export function followUp(
  to: Database,
  actor: Actor,
  claim: DecidedClaim,
  written: { decision: VerificationDecision; method: VerificationMethod | null; at: string },
): BatchItem<'sqlite'>[] {
  const { decision, method, at } = written;
  return [
    recordDeed(to, actor, {
      command: 'verify-claim',
      noun: 'claim',
      nounId: claim.id,
      enterpriseId: claim.enterpriseId,
      detail: { decision, method },
    }),
    tellOwners(to, claim, decision),
    ...endReplaced(to, actor, claim, at),
    leaveDesk(to, actor, sql`${claim.id}`),
    ...indexProducts(to, { enterpriseIds: [claim.enterpriseId] }),
    ...indexEnterprises(to, [claim.enterpriseId]),
  ];
}

/** Whoever has decided about a claim has it open no more. */
export function leaveDesk(to: Database, actor: Actor, claimId: SQL): BatchItem<'sqlite'> {
  return to.run(sql`delete from desk_openings where noun = 'claim' and noun_id = ${claimId}
    and account_id = ${actor.accountId}`);
}

/** A claim that waited to take another's place takes it by being verified: until then the other keeps its badge. */
function endReplaced(to: Database, actor: Actor, claim: DecidedClaim, at: string): BatchItem<'sqlite'>[] {
  const replaced = sql`(select ${replacedBy('c')} from claims c where c.id = ${claim.id})`;
  const reason: EndReason = 'replaced';
  return [
    to.run(sql`
      update claims set ended_at = ${at}, end_reason = ${reason}
      where id = ${replaced} and ended_at is null and exists (select 1 from verifications v
        where v.claim_id = ${claim.id} and v.superseded_at is null and v.decision = 'verified' and v.verified_at = ${at})`),
    recordDeed(to, actor, {
      command: 'verify-claim',
      noun: 'claim',
      nounId: claim.id,
      enterpriseId: claim.enterpriseId,
      detail: { endsReplaced: true },
    }),
    ...freeNumber(to, replaced, at),
  ];
}
