import { hasOfficeRole, type Actor } from '#src/domain/actor/actor.ts';
import type { ImportKind } from './columns.ts';

/** Whether somebody may bring in a file; owners bring in their own products elsewhere. */
export function mayImport(actor: Actor, kind: ImportKind): boolean {
  return hasOfficeRole(actor, isOfProgramme(kind) ? 'programme_manager' : 'trade_officer');
}

function isOfProgramme(kind: ImportKind): boolean {
  return kind === 'participants' || kind === 'graduates';
}
