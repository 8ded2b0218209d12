import { hasOfficeRole, type Actor, type OfficeRole } from '#src/domain/actor/actor.ts';
import type { Permission } from '#src/domain/actor/permission.ts';

/**
 * Who decides about an owner's request to publish without a training. To exempt an UMKM that has not asked stays with
 * the trade officers (`mayGrantExemption`).
 */
export const exemptionDeciders: readonly OfficeRole[] = ['verifier', 'trade_officer'];

/** Who asks for it. */
export const exemptionAskers: Permission = { members: ['owner'] };

/** Whether somebody has a place at the queue of those requests. */
export function mayDecideExemptions(actor: Actor): boolean {
  return hasOfficeRole(actor, ...exemptionDeciders);
}
