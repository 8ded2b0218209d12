import { ActionError, defineAction } from 'astro:actions';
import { memberRoles, type MemberRole } from '#src/domain/actor/actor.ts';
import { typedIn, typedText, type FormAnswer, type Typed } from '#src/domain/form/form-answer.ts';
import { typedId } from '#src/domain/form/typed-id.ts';
import { acceptInvitation } from '#src/domain/member/accept-invitation.server.ts';
import { changeMemberRole } from '#src/domain/member/change-member-role.server.ts';
import { inviteStaff } from '#src/domain/member/invite-staff.server.ts';
import { leaveEnterprise } from '#src/domain/member/leave-enterprise.server.ts';
import { removeMember } from '#src/domain/member/remove-member.server.ts';
import { withdrawInvitation } from '#src/domain/member/withdraw-invitation.server.ts';
import { registration } from '#src/i18n/messages/registration.ts';
import { team as t } from '#src/i18n/messages/team.ts';
import { workspaceOf } from './workspace.ts';

const refusal = (typed: Typed, field: string, message: string) => ({
  ok: false as const,
  problems: [{ field, message }],
  typed,
});

const roleIn = (typed: Typed): MemberRole | undefined =>
  memberRoles.find((role) => role === typedText(typed, 'peran'));

export const team = {
  invite: defineAction({
    accept: 'form',
    handler: async (form, context): Promise<FormAnswer<{ token: string }>> => {
      const typed = typedIn(form);
      const { actor, enterpriseId } = workspaceOf(context, typed);
      const role = roleIn(typed);
      if (role === undefined) return refusal(typed, 'peran', t.problems.role_unknown);
      const answer = await inviteStaff(actor, { enterpriseId, role, label: typedText(typed, 'untuk') });
      return answer.ok
        ? { ok: true, token: answer.token }
        : refusal(typed, 'untuk', t.problems[answer.problem]);
    },
  }),

  withdrawInvitation: defineAction({
    accept: 'form',
    handler: async (form, context): Promise<FormAnswer> => {
      const typed = typedIn(form);
      const { actor } = workspaceOf(context, typed);
      const answer = await withdrawInvitation(actor, typedId(typed, 'undangan'));
      return answer.ok ? answer : refusal(typed, 'tim', t.problems[answer.problem]);
    },
  }),

  changeRole: defineAction({
    accept: 'form',
    handler: async (form, context): Promise<FormAnswer> => {
      const typed = typedIn(form);
      const { actor } = workspaceOf(context, typed);
      const role = roleIn(typed);
      if (role === undefined) return refusal(typed, 'peran', t.problems.role_unknown);
      const answer = await changeMemberRole(actor, {
        membershipId: typedId(typed, 'anggota'),
        role,
      });
      return answer.ok ? answer : refusal(typed, 'tim', t.problems[answer.problem]);
    },
  }),

  remove: defineAction({
    accept: 'form',
    handler: async (form, context): Promise<FormAnswer> => {
      const typed = typedIn(form);
      const { actor } = workspaceOf(context, typed);
      const membershipId = typedId(typed, 'anggota');
      const answer = await removeMember(actor, { membershipId, reason: typedText(typed, 'alasan') });
      if (answer.ok) return answer;
      const isAboutReason = answer.problem.startsWith('reason');
      return refusal(typed, isAboutReason ? `alasan-${membershipId}` : 'tim', t.problems[answer.problem]);
    },
  }),

  leave: defineAction({
    accept: 'form',
    handler: async (form, context): Promise<FormAnswer> => {
      const typed = typedIn(form);
      const { actor, enterpriseId } = workspaceOf(context, typed);
      const answer = await leaveEnterprise(actor, enterpriseId);
      return answer.ok ? answer : refusal(typed, 'keluar', t.problems[answer.problem]);
    },
  }),

  accept: defineAction({
    accept: 'form',
    handler: async (form, { locals }): Promise<FormAnswer<{ slug: string }>> => {
      const typed = typedIn(form);
      const actor = locals.signedIn?.actor;
      if (actor === undefined)
        throw new ActionError({ code: 'UNAUTHORIZED', message: registration.notSignedIn });
      const answer = await acceptInvitation(actor, typedText(typed, 'token'));
      if (answer.ok) return answer;
      const { problem } = answer;
      const isKnown = problem !== 'not_signed_in';
      return refusal(typed, 'undangan', isKnown ? t.invitation.problems[problem] : registration.notSignedIn);
    },
  }),
};
