import { hasOfficeRole, type Actor } from '#src/domain/actor/actor.ts';
import type { Permission } from '#src/domain/actor/permission.ts';

/** Who keeps programmes, classes, participants, results, certificates, awards and support. */
export const programmeKeepers: Permission = { officers: ['programme_manager'] };

/** Who reads programmes and classes, without the participants' personal data. */
export const programmeReaders: Permission = { officers: ['programme_manager', 'trade_officer', 'verifier'] };

/** Whether somebody keeps programmes. */
export function mayKeepProgrammes(actor: Actor): boolean {
  return hasOfficeRole(actor, ...(programmeKeepers.officers ?? []));
}

/** Whether somebody reads programmes. */
export function mayReadProgrammes(actor: Actor): boolean {
  return hasOfficeRole(actor, ...(programmeReaders.officers ?? []));
}
