import { hasOfficeRole, type Actor } from '#src/domain/actor/actor.ts';
import type { Permission } from '#src/domain/actor/permission.ts';

/** Who looks at edits of published products that make a claim, and decides about them. */
export const changeDeciders: Permission = { officers: ['verifier'] };

/** Who may say that the edits of an UMKM need no look beforehand, and take that back. */
export const trustGivers: Permission = { officers: ['verifier'] };

/** Who keeps the rules about which edits wait. */
export const ruleKeepers: Permission = { officers: ['admin'] };

/** Whether somebody has a place at the queue of edits. */
export function mayDecideChanges(actor: Actor): boolean {
  return hasOfficeRole(actor, ...(changeDeciders.officers ?? []));
}

/** Whether somebody gives trust and takes it back. */
export function mayGiveTrust(actor: Actor): boolean {
  return hasOfficeRole(actor, ...(trustGivers.officers ?? []));
}

/** Whether somebody keeps the rules. */
export function mayKeepRules(actor: Actor): boolean {
  return hasOfficeRole(actor, ...(ruleKeepers.officers ?? []));
}
