import { hasOfficeRole, type Actor } from '#src/domain/actor/actor.ts';
import type { Permission } from '#src/domain/actor/permission.ts';

/** Who takes an UMKM or a product out of the window, ends that, and answers appeals. */
export const suspenders: Permission = { officers: ['verifier'] };

/** Who says something against it for the UMKM. */
export const appellants: Permission = { members: ['owner'] };

/** Whether somebody has a place at the list of suspensions. */
export function maySuspend(actor: Actor): boolean {
  return hasOfficeRole(actor, ...(suspenders.officers ?? []));
}
