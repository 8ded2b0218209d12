import { database } from '#db/client.ts';
import type { Actor } from '#src/domain/actor/actor.ts';
import { insertedRow, recordDeed } from '#src/domain/audit/audit-statements.server.ts';
import { indexEnterprises } from '#src/domain/search/index-statements.server.ts';
import { now } from '#src/platform/clock.server.ts';
import { insertClaim, writtenClaim, type NewClaim } from './new-claim-statements.server.ts';
import { writeParticulars } from './particulars-statements.server.ts';
import type { StatedClaim } from './particulars.ts';
import { findRecordProblem, type RecordProblem } from './stated-claim.queries.server.ts';

export type DeclareAnswer = { ok: true; claimId: number } | { ok: false; problem: RecordProblem };

/** Writes down what an owner states; it counts as a mere word until it was submitted and an officer has verified it. */
export async function declareClaim(
  actor: Actor,
  enterpriseId: number,
  stated: StatedClaim,
): Promise<DeclareAnswer> {
  const problem = await findRecordProblem(actor, enterpriseId, stated, null);
  if (problem !== undefined) return { ok: false, problem };
  const claim: NewClaim = { actor, enterpriseId, stated, at: now().toISOString() };
  const to = database();
  const [written] = await to.batch([
    insertClaim(to, claim),
    recordDeed(to, actor, {
      command: 'declare-claim',
      noun: 'claim',
      nounId: insertedRow,
      enterpriseId,
      detail: { kind: stated.particulars.kind },
    }),
    ...writeParticulars(to, writtenClaim(claim), stated.particulars),
    ...indexEnterprises(to, [enterpriseId]),
  ]);
  const [row] = written;
  if (row !== undefined) return { ok: true, claimId: row.id };
  // Somebody has changed the records since they were read: they say what is in the way now.
  const since = await findRecordProblem(actor, enterpriseId, stated, null);
  return { ok: false, problem: since ?? 'unknown_enterprise' };
}
