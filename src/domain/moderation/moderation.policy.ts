import type { Permission } from '#src/domain/actor/permission.ts';

/** Who looks at edits of published products that make a claim, and decides about them. */
export const changeDeciders: Permission = { officers: ['verifier'] };

/** Who may say that the edits of an UMKM need no look beforehand, and take that back. */
export const trustGivers: Permission = { officers: ['verifier'] };

/** Who keeps the rules about which edits wait. */
export const ruleKeepers: Permission = { officers: ['admin'] };
