import { and, eq, isNull, sql } from 'drizzle-orm';
import { database } from '#db/client.ts';
import { claims } from '#db/schema/index.ts';
import type { Actor } from '#src/domain/actor/actor.ts';
import { recordDeed } from '#src/domain/audit/audit-statements.server.ts';
import { holdsNik } from '#src/domain/import/nik.ts';
import { indexEnterprises, indexProducts } from '#src/domain/search/index-statements.server.ts';
import { now } from '#src/platform/clock.server.ts';
import { mayDecideClaim } from './claim.policy.ts';
import { freeNumber } from './permit-number-statements.server.ts';

export type EndAnswer =
  | { ok: true }
  | {
      ok: false;
      problem: 'not_allowed' | 'unknown_claim' | 'reason_missing' | 'reason_holds_nik' | 'already_ended';
    };

/** Ends a claim with a reason; it stays on record. The number of an NIB or permit is free to be claimed anew. */
export async function endClaim(actor: Actor, claimId: number, reason: string): Promise<EndAnswer> {
  if (holdsNik(reason)) return { ok: false, problem: 'reason_holds_nik' };
  const [claim] = await database().select().from(claims).where(eq(claims.id, claimId));
  if (claim === undefined) return { ok: false, problem: 'unknown_claim' };
  if (!mayDecideClaim(actor, claim.kind)) return { ok: false, problem: 'not_allowed' };
  const endReason = reason.trim();
  if (endReason === '') return { ok: false, problem: 'reason_missing' };
  const at = now().toISOString();
  const to = database();
  const [ended] = await to.batch([
    to
      .update(claims)
      .set({ endedAt: at, endReason })
      .where(and(eq(claims.id, claimId), isNull(claims.endedAt)))
      .returning({ id: claims.id }),
    recordDeed(to, actor, {
      command: 'end-claim',
      noun: 'claim',
      nounId: claimId,
      enterpriseId: claim.enterpriseId,
    }),
    ...freeNumber(to, sql`${claimId}`, at),
    ...indexProducts(to, { enterpriseIds: [claim.enterpriseId] }),
    ...indexEnterprises(to, [claim.enterpriseId]),
  ]);
  return ended.length > 0 ? { ok: true } : { ok: false, problem: 'already_ended' };
}
