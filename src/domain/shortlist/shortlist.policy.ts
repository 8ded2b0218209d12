import { hasOfficeRole, type Actor } from '#src/domain/actor/actor.ts';
import type { Permission } from '#src/domain/actor/permission.ts';

/** Who makes shortlists; each belongs to who made it and those it is shared with. */
export const shortlistMakers: Permission = { officers: ['trade_officer'] };

/** Whether somebody works with shortlists. */
export function mayUseShortlists(actor: Actor): boolean {
  return hasOfficeRole(actor, ...(shortlistMakers.officers ?? []));
}
