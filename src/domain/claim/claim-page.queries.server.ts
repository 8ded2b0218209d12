import type { Actor } from '#src/domain/actor/actor.ts';
import type { EvidenceRecord } from '#src/domain/evidence/evidence.ts';
import { listEvidence } from '#src/domain/evidence/evidence.queries.server.ts';
import { today } from '#src/platform/clock.server.ts';
import { findKabkotaOf } from './claim-choices.queries.server.ts';
import { listExpiringClaims } from './expiring-claims.queries.server.ts';
import { numberDoubts, type NumberDoubt } from './number-checks.ts';
import type { OwnClaim } from './own-claim.ts';
import { findOwnClaim, listOwnClaims } from './own-claims.queries.server.ts';
import type { ExpiringClaim } from './reminder.ts';

/** Everything that the page of an UMKM's claims shows. */
export async function readClaimsPage(
  actor: Actor,
  enterpriseId: number,
): Promise<{ claims: OwnClaim[]; expiring: ExpiringClaim[] }> {
  const day = today();
  const claims = await listOwnClaims(actor, enterpriseId, day);
  // Whoever may not read the claims learns nothing from their ends either.
  return { claims, expiring: claims.length === 0 ? [] : await listExpiringClaims(enterpriseId, day) };
}

/** Everything that the page of one claim shows; undefined when it is another UMKM's or the actor may not see it. */
export async function readClaimPage(
  actor: Actor,
  enterpriseId: number,
  claimId: number,
): Promise<{ claim: OwnClaim; files: EvidenceRecord[]; doubts: NumberDoubt[]; today: string } | undefined> {
  const day = today();
  const claim = await findOwnClaim(actor, enterpriseId, claimId, day);
  if (claim === undefined) return undefined;
  const context = { today: day, kabkotaCode: await findKabkotaOf(enterpriseId) };
  const doubts = claim.state === 'ended' ? [] : numberDoubts(claim, context);
  return { claim, files: await listEvidence(actor, { claimId }), doubts, today: day };
}
