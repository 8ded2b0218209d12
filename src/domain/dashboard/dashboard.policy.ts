import { hasOfficeRole, officeRoles, type Actor } from '#src/domain/actor/actor.ts';

/** Whether somebody reads the city's figures: everybody who works for it. */
export function mayReadDashboard(actor: Actor): boolean {
  return hasOfficeRole(actor, ...officeRoles);
}
