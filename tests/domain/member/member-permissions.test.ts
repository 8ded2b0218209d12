import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import type { Database } from '#db/client.ts';
import { enterpriseMembers } from '#db/schema/index.ts';
import type { Actor } from '#src/domain/actor/actor.ts';
import { changeMemberRole } from '#src/domain/member/change-member-role.server.ts';
import { claimEnterprise } from '#src/domain/member/claim-enterprise.server.ts';
import { acceptInvitation } from '#src/domain/member/accept-invitation.server.ts';
import { inviteStaff } from '#src/domain/member/invite-staff.server.ts';
import { issueClaimCodes } from '#src/domain/member/issue-claim-codes.server.ts';
import { leaveEnterprise } from '#src/domain/member/leave-enterprise.server.ts';
import { removeMember } from '#src/domain/member/remove-member.server.ts';
import { listTeam } from '#src/domain/member/team.queries.server.ts';
import { listUnowned } from '#src/domain/member/unowned.queries.server.ts';
import { withdrawInvitation } from '#src/domain/member/withdraw-invitation.server.ts';
import { useClock } from '#src/platform/clock.server.ts';
import { forgetAllTries } from '#src/platform/rate-limit.server.ts';
import { aMember, anOfficer } from '../../support/actors.ts';
import { freshDatabase } from '../../support/database.ts';
import { everyone, someone, type Someone } from '../../support/everyone.ts';
import { anEnterprise, laySetting } from '../product/shop-window.ts';

/** An UMKM with two owners and an editor, whose invitation waits, and one that nobody owns, whose code lies about. */
interface World {
  database: Database;
  enterpriseId: number;
  editorsMembership: number;
  invitationId: number;
  token: string;
  unownedId: number;
  code: string;
}

async function aWorld(): Promise<World & { elsewhereId: number }> {
  useClock(() => new Date('2026-11-22T03:00:00Z'));
  forgetAllTries();
  const database = await freshDatabase();
  await laySetting(database);
  const enterpriseId = await anEnterprise(database);
  const elsewhereId = await anEnterprise(database);
  const unownedId = await anEnterprise(database);
  const owner = await aMember(database, enterpriseId);
  const { accountId } = await aMember(database, enterpriseId, 'editor');
  const [editor] = await database
    .select()
    .from(enterpriseMembers)
    .where(eq(enterpriseMembers.accountId, accountId));
  const invited = await inviteStaff(owner, { enterpriseId, role: 'editor', label: 'Sari' });
  const { invitations } = await listTeam(owner, enterpriseId);
  const officer = await anOfficer(database, 'trade_officer');
  const issued = await issueClaimCodes(officer, { enterpriseIds: [unownedId], validUntilOn: '2026-12-31' });
  return {
    database,
    enterpriseId,
    elsewhereId,
    editorsMembership: editor?.id ?? 0,
    invitationId: invitations[0]?.invitationId ?? 0,
    token: invited.ok ? invited.token : '',
    unownedId,
    code: issued.ok ? (issued.codes[0]?.code ?? '') : '',
  };
}

type Answer = { ok: true } | { ok: false; problem: string };

const asked: Record<string, (actor: Actor, world: World) => Promise<Answer>> = {
  'issue-claim-codes': (actor, { unownedId }) =>
    issueClaimCodes(actor, { enterpriseIds: [unownedId], validUntilOn: '2026-12-31' }),
  'see who has no owner': async (actor) =>
    (await listUnowned(actor, { names: [] })).total > 0 ? { ok: true } : { ok: false, problem: 'nothing' },
  'claim-enterprise': (actor, { code }) => claimEnterprise({ actor, code, address: '203.0.113.7' }),
  'see the team': async (actor, { enterpriseId }) =>
    (await listTeam(actor, enterpriseId)).members.length > 0
      ? { ok: true }
      : { ok: false, problem: 'nothing' },
  'see invitations': async (actor, { enterpriseId }) =>
    (await listTeam(actor, enterpriseId)).invitations.length > 0
      ? { ok: true }
      : { ok: false, problem: 'nothing' },
  'invite-staff': (actor, { enterpriseId }) =>
    inviteStaff(actor, { enterpriseId, role: 'editor', label: 'Budi' }),
  'withdraw-invitation': (actor, { invitationId }) => withdrawInvitation(actor, invitationId),
  'accept-invitation': (actor, { token }) => acceptInvitation(actor, token),
  'change-member-role': (actor, { editorsMembership }) =>
    changeMemberRole(actor, { membershipId: editorsMembership, role: 'order_desk' }),
  'remove-member': (actor, { editorsMembership }) =>
    removeMember(actor, { membershipId: editorsMembership, reason: 'Uji' }),
  'leave-enterprise': (actor, { enterpriseId }) => leaveEnterprise(actor, enterpriseId),
};

const officers: Someone[] = ['verifier', 'trade_officer', 'programme_manager', 'admin'];
const team: Someone[] = ['owner', 'editor', 'order_desk'];
const others: Someone[] = ['stranger', 'owner of another UMKM'];

/** Who succeeds, and what the others hear; somebody without an account cannot become a member. */
const expected: Record<string, { may: Someone[]; otherwise: string; operator?: string }> = {
  'issue-claim-codes': { may: [...officers, 'operator'], otherwise: 'not_allowed' },
  'see who has no owner': { may: [...officers, 'operator'], otherwise: 'nothing' },
  'claim-enterprise': { may: [...others, ...team, ...officers], otherwise: 'not_signed_in' },
  'see the team': { may: [...team, 'operator'], otherwise: 'nothing' },
  'see invitations': { may: ['owner', 'operator'], otherwise: 'nothing' },
  'invite-staff': { may: ['owner'], otherwise: 'unknown_enterprise' },
  'withdraw-invitation': { may: ['owner', 'operator'], otherwise: 'unknown_invitation' },
  'accept-invitation': {
    may: [...others, ...officers],
    otherwise: 'already_member',
    operator: 'not_signed_in',
  },
  'change-member-role': { may: ['owner', 'operator'], otherwise: 'unknown_member' },
  'remove-member': { may: ['owner', 'operator'], otherwise: 'unknown_member' },
  'leave-enterprise': { may: team, otherwise: 'unknown_member' },
};

const table = Object.keys(asked).flatMap((command) => everyone.map((who) => ({ command, who })));

describe('Who may do what for the team and the codes of an UMKM', () => {
  it.each(table)('$command by $who', async ({ command, who }) => {
    const world = await aWorld();
    const actor = await someone(world.database, who, world);
    const answer = await asked[command]?.(actor, world);
    const { may = [], otherwise, operator } = expected[command] ?? {};
    if (may.includes(who)) expect(answer).toMatchObject({ ok: true });
    else
      expect(answer).toMatchObject({
        ok: false,
        problem: (who === 'operator' ? operator : undefined) ?? otherwise,
      });
  });
});
