import type { Actor } from '#src/domain/actor/actor.ts';

const exempting: readonly Actor['role'][] = ['operator', 'trade_officer', 'admin'];

/** Whether somebody may let an UMKM publish without a training. */
export function mayGrantExemption(actor: Actor): boolean {
  return exempting.includes(actor.role);
}
