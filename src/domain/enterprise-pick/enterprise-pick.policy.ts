import type { Permission } from '#src/domain/actor/permission.ts';

/** Who looks for UMKM in the forms of the officers' area. */
export const enterprisePickers: Permission = {
  officers: ['verifier', 'trade_officer', 'programme_manager'],
};
