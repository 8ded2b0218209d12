import { hasOfficeRole, type Actor, type OfficeRole } from '#src/domain/actor/actor.ts';

/** Who reads what everybody did. */
export const auditReaders: readonly OfficeRole[] = ['admin'];

/** Whether somebody may read the audit log. */
export function mayReadAudit(actor: Actor): boolean {
  return hasOfficeRole(actor, ...auditReaders);
}
