import { hasOfficeRole, type Actor, type OfficeRole } from '#src/domain/actor/actor.ts';

/** Who looks through what was not found and teaches the search words. */
export const wordTeachers: readonly OfficeRole[] = ['trade_officer', 'programme_manager'];

/** Whether somebody may teach the search words. */
export function mayTeachWords(actor: Actor): boolean {
  return hasOfficeRole(actor, ...wordTeachers);
}
