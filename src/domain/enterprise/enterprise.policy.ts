import { hasOfficeRole, type Actor } from '#src/domain/actor/actor.ts';
import type { Permission } from '#src/domain/actor/permission.ts';

/** Whether somebody may let an UMKM publish without a training. */
export function mayGrantExemption(actor: Actor): boolean {
  return hasOfficeRole(actor, 'trade_officer');
}

/** Which officers read what the office knows of an UMKM: all; suspensions, reports and merges are the verifiers'. */
export const fileReaders: Permission = {
  officers: ['verifier', 'trade_officer', 'programme_manager'],
};

/** Who may change what an UMKM says about itself. */
export const profileEditors: Permission = { members: ['owner', 'editor'] };

/** Who may see the private workspace of an UMKM. */
export const workspaceReaders: Permission = { members: ['owner', 'editor', 'order_desk'] };

/** Who may take people on for an UMKM and let them go. */
export const teamLeaders: Permission = { members: ['owner'] };
