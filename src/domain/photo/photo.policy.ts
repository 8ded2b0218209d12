import type { Permission } from '#src/domain/actor/permission.ts';

/** Who may add, order, describe, turn, cut and remove the photos of an UMKM and of its products. */
export const photoEditors: Permission = { members: ['owner', 'editor'] };
