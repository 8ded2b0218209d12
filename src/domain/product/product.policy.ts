import type { Actor } from '#src/domain/actor/actor.ts';

const window: readonly Actor['role'][] = ['operator', 'owner', 'staff', 'trade_officer', 'admin'];

/** Whether somebody may put products into the window and take them out. */
export function mayDressWindow(actor: Actor): boolean {
  return window.includes(actor.role);
}
