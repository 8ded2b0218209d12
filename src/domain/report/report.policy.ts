import { hasOfficeRole, type Actor } from '#src/domain/actor/actor.ts';
import type { Permission } from '#src/domain/actor/permission.ts';

/** Who reads what the public reports, and closes it. */
export const reportReaders: Permission = { officers: ['verifier'] };

/** Whether somebody has a place at the queue of reports. */
export function mayReadReports(actor: Actor): boolean {
  return hasOfficeRole(actor, ...(reportReaders.officers ?? []));
}
