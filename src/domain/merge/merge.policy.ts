import { hasOfficeRole, type Actor } from '#src/domain/actor/actor.ts';
import type { Permission } from '#src/domain/actor/permission.ts';

/** Who compares UMKM that may be one, and merges them. */
export const mergers: Permission = { officers: ['verifier'] };

/** Whether somebody has a place at the list of likely pairs. */
export function mayMerge(actor: Actor): boolean {
  return hasOfficeRole(actor, ...(mergers.officers ?? []));
}
