import { hasOfficeRole, type Actor, type OfficeRole } from '#src/domain/actor/actor.ts';
import type { Permission } from '#src/domain/actor/permission.ts';

const roles: readonly OfficeRole[] = ['verifier'];

/** Who may look at applications and decide about them. */
export const registrationDeciders: Permission = { officers: roles };

/** Whether somebody may decide about applications. */
export function mayDecideRegistrations(actor: Actor): boolean {
  return hasOfficeRole(actor, ...roles);
}
