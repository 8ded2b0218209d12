import type { Actor } from '#src/domain/actor/actor.ts';

/** Whether somebody may decide about claims of this kind; a programme's manager knows who graduated. */
export function mayDecideClaim(actor: Actor, kind: string): boolean {
  if (actor.role === 'operator' || actor.role === 'verifier' || actor.role === 'admin') return true;
  return actor.role === 'programme_manager' && kind === 'graduation';
}
