import type { Permission } from '#src/domain/actor/permission.ts';

/** Who may put products of an UMKM into the window and take them out. */
export const windowDressers: Permission = { members: ['owner', 'editor'], officers: ['trade_officer'] };

/** Who may write the texts, prices and photos of an UMKM's products. */
export const productEditors: Permission = { members: ['owner', 'editor'] };
