import type { Actor, MemberRole } from '#src/domain/actor/actor.ts';

/** An UMKM that somebody acts for, as the workspace names it. */
export interface WorkspaceEnterprise {
  id: number;
  slug: string;
  name: string;
  role: MemberRole;
}

/** Who is signed in with this request. */
export interface SignedIn {
  sessionId: string;
  account: {
    id: string;
    name: string;
    email: string | null;
    isEmailVerified: boolean;
    phone: string | null;
    hasSecondFactor: boolean;
  };
  /** Acts only once the second factor was given, where the account has one. */
  actor: Actor;
  enterprises: readonly WorkspaceEnterprise[];
}

/** How an owner or a member of the staff stands in records: their names are nobody's business. */
export const memberOffice = 'Pelaku usaha';

/** Somebody who acts for themselves alone, as records name them: in the matters of their own account. */
export function privatePerson(accountId: string): Actor & { accountId: string } {
  return { accountId, office: memberOffice, roles: [], memberships: [] };
}
