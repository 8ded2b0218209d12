import { hasOfficeRole, type Actor, type OfficeRole } from '#src/domain/actor/actor.ts';

/** Who makes shortlists; each belongs to who made it and those it is shared with. */
export const shortlistOfficers: readonly OfficeRole[] = ['trade_officer'];

/** Whether somebody works with shortlists. */
export function mayUseShortlists(actor: Actor): boolean {
  return hasOfficeRole(actor, ...shortlistOfficers);
}
