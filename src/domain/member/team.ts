import type { MemberRole } from '#src/domain/actor/actor.ts';

/** So many people may be invited and not have come yet. */
export const mostInvitations = 20;
/** An invitation waits so long. */
export const invitationDays = 7;
export const longestLabel = 60;
export const longestReason = 300;

/** Somebody who acts for an UMKM, as the others of the team see them. */
export interface TeamMember {
  membershipId: number;
  name: string;
  role: MemberRole;
  startedAt: string;
  isYou: boolean;
}

/** An invitation that nobody has followed yet; its link is known to its receiver alone. */
export interface StandingInvitation {
  invitationId: number;
  label: string;
  role: MemberRole;
  invitedAt: string;
  expiresAt: string;
}

export interface Team {
  members: TeamMember[];
  /** Empty for those who may not invite. */
  invitations: StandingInvitation[];
}

/** Why an invitation opens nothing. */
export type InvitationProblem = 'unknown' | 'expired' | 'used' | 'withdrawn' | 'already_member';
