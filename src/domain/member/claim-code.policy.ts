import { hasOfficeRole, type Actor, type OfficeRole } from '#src/domain/actor/actor.ts';
import type { Permission } from '#src/domain/actor/permission.ts';

const roles: readonly OfficeRole[] = ['trade_officer', 'verifier', 'programme_manager'];

/** Who may hand out the codes with which owners take over their UMKM. */
export const codeIssuers: Permission = { officers: roles };

/** Whether somebody may hand out such codes. */
export function mayIssueCodes(actor: Actor): boolean {
  return hasOfficeRole(actor, ...roles);
}
