import type { Permission } from '#src/domain/actor/permission.ts';

/** Who may take an UMKM's catalogue out as a file, change it there, and bring it back in, with its photos. */
export const catalogueFilers: Permission = { members: ['owner', 'editor'] };
