/** What somebody may do for the city. */
export const officeRoles = ['verifier', 'trade_officer', 'programme_manager', 'admin'] as const;
export type OfficeRole = (typeof officeRoles)[number];

/** An owner does everything, an editor the catalogue and the profile, the order desk answers enquiries and orders. */
export const memberRoles = ['owner', 'editor', 'order_desk'] as const;
export type MemberRole = (typeof memberRoles)[number];

/** That somebody acts for an UMKM. */
export interface Membership {
  enterpriseId: number;
  role: MemberRole;
}

/** Who acts: a person with an account, or the program itself when an operator runs a script. */
export interface Actor {
  /** Null for the operator, who sits at the machine itself. */
  accountId: string | null;
  /** As written into records: an office or a role, never a private person's name. */
  office: string;
  /** For the city; empty for owners and staff. */
  roles: readonly OfficeRole[];
  /** The UMKM that the person acts for. */
  memberships: readonly Membership[];
}

/** Someone at the machine itself, e.g. running the import: may do everything. */
export const operator: Actor = { accountId: null, office: 'Operator Etalase', roles: [], memberships: [] };

/** Whether somebody sits at the machine itself. */
export function isOperator(actor: Actor): boolean {
  return actor.accountId === null;
}

/** Whether somebody has one of these roles for the city; the operator and an admin count for each. */
export function hasOfficeRole(actor: Actor, ...roles: readonly OfficeRole[]): boolean {
  return isOperator(actor) || actor.roles.some((role) => role === 'admin' || roles.includes(role));
}

/** Whether somebody acts for an UMKM in one of these roles. */
export function isMember(actor: Actor, enterpriseId: number, ...roles: readonly MemberRole[]): boolean {
  return actor.memberships.some(
    (membership) => membership.enterpriseId === enterpriseId && roles.includes(membership.role),
  );
}
