import { hasOfficeRole, type Actor } from '#src/domain/actor/actor.ts';
import type { Permission } from '#src/domain/actor/permission.ts';

/** Who records mentoring visits, support received, groups, and who took part in an event. */
export const supportKeepers: Permission = { officers: ['programme_manager', 'trade_officer'] };

/** Whether somebody records those. */
export function mayKeepSupport(actor: Actor): boolean {
  return hasOfficeRole(actor, ...(supportKeepers.officers ?? []));
}
