import type { Permission } from '#src/domain/actor/permission.ts';

/** Who may send files to an UMKM's workspace piece by piece; each sees only uploads of their own. */
export const uploaders: Permission = { members: ['owner', 'editor'] };
