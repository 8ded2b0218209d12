import {
  hasOfficeRole,
  isMember,
  isOperator,
  type Actor,
  type MemberRole,
  type OfficeRole,
} from './actor.ts';

/** Who may do something for an UMKM: which of its members, and which officers. */
export interface Permission {
  members?: readonly MemberRole[];
  officers?: readonly OfficeRole[];
}

/** Whether the actor, as they came with the request, is among those; a command asks `actsFor` in its query as well. */
export function isAmong(actor: Actor, enterpriseId: number, { members, officers }: Permission): boolean {
  if (isOperator(actor)) return true;
  if (members !== undefined && isMember(actor, enterpriseId, ...members)) return true;
  return officers !== undefined && hasOfficeRole(actor, ...officers);
}
