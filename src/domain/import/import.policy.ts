import type { Actor } from '#src/domain/actor/actor.ts';
import type { ImportKind } from './columns.ts';

/** Whether somebody may bring in a file; owners bring in their own products elsewhere. */
export function mayImport(actor: Actor, kind: ImportKind): boolean {
  if (actor.role === 'operator' || actor.role === 'admin') return true;
  return kind === 'graduates' ? actor.role === 'programme_manager' : actor.role === 'trade_officer';
}
