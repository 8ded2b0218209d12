import { eq } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Database } from '#db/client.ts';
import { auditEntries, enterpriseMembers, staffInvitations } from '#db/schema/index.ts';
import type { Actor } from '#src/domain/actor/actor.ts';
import { acceptInvitation } from '#src/domain/member/accept-invitation.server.ts';
import { changeMemberRole } from '#src/domain/member/change-member-role.server.ts';
import { findInvitation } from '#src/domain/member/invitation.queries.server.ts';
import { inviteStaff } from '#src/domain/member/invite-staff.server.ts';
import { leaveEnterprise } from '#src/domain/member/leave-enterprise.server.ts';
import { removeMember } from '#src/domain/member/remove-member.server.ts';
import { listTeam } from '#src/domain/member/team.queries.server.ts';
import { withdrawInvitation } from '#src/domain/member/withdraw-invitation.server.ts';
import { useClock } from '#src/platform/clock.server.ts';
import { aMember, aStranger } from '../../support/actors.ts';
import { freshDatabase } from '../../support/database.ts';
import { anEnterprise, laySetting } from '../product/shop-window.ts';

type Person = Actor & { accountId: string };
const start = Date.parse('2026-11-22T03:00:00Z');
let database: Database;
let enterpriseId: number;
let owner: Person;

beforeEach(async () => {
  useClock(() => new Date(start));
  database = await freshDatabase();
  await laySetting(database);
  enterpriseId = await anEnterprise(database, { slug: 'dapur-tim' });
  owner = await aMember(database, enterpriseId, 'owner');
});

async function anInvitation(role: 'owner' | 'editor' | 'order_desk' = 'editor'): Promise<string> {
  const answer = await inviteStaff(owner, { enterpriseId, role, label: 'Mbak Sari' });
  return answer.ok ? answer.token : '';
}

async function membershipOf({ accountId }: Person): Promise<number> {
  const members = await database
    .select()
    .from(enterpriseMembers)
    .where(eq(enterpriseMembers.accountId, accountId));
  return members.find(({ endedAt }) => endedAt === null)?.id ?? 0;
}

describe('An invitation to the team', () => {
  it('takes its receiver on with the role that the owner chose', async () => {
    const staff = await aStranger(database);
    const token = await anInvitation('order_desk');
    expect(await findInvitation(undefined, token)).toMatchObject({ role: 'order_desk', problem: null });
    expect(await acceptInvitation(staff, token)).toEqual({ ok: true, slug: 'dapur-tim' });
    const { members, invitations } = await listTeam(owner, enterpriseId);
    expect(members.map(({ role, isYou }) => [role, isYou])).toEqual([
      ['owner', true],
      ['order_desk', false],
    ]);
    expect(invitations).toEqual([]);
  });

  it('is kept as a hash: the link cannot be read again', async () => {
    const token = await anInvitation();
    const kept = [await database.select().from(staffInvitations), await database.select().from(auditEntries)];
    expect(JSON.stringify(kept)).not.toContain(token);
  });

  it('works once, of two at once for one', async () => {
    const token = await anInvitation();
    const people = await Promise.all([aStranger(database), aStranger(database), aStranger(database)]);
    const answers = await Promise.all(people.map((person) => acceptInvitation(person, token)));
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(answers.filter((answer) => !answer.ok && answer.problem === 'used')).toHaveLength(2);
    expect((await listTeam(owner, enterpriseId)).members).toHaveLength(2);
  });

  it('expires after seven days', async () => {
    const token = await anInvitation();
    const staff = await aStranger(database);
    useClock(() => new Date(start + 7 * 86_400_000));
    expect(await acceptInvitation(staff, token)).toMatchObject({ ok: false, problem: 'expired' });
    useClock(() => new Date(start + 7 * 86_400_000 - 1));
    expect(await acceptInvitation(staff, token)).toMatchObject({ ok: true });
  });

  it('opens nothing once it was taken back, or once who sent it is no owner any more', async () => {
    const staff = await aStranger(database);
    const [first, second] = [await anInvitation(), await anInvitation()];
    const { invitations } = await listTeam(owner, enterpriseId);
    expect(await withdrawInvitation(owner, invitations[0]?.invitationId ?? 0)).toEqual({ ok: true });
    expect(await acceptInvitation(staff, first)).toMatchObject({ ok: false, problem: 'withdrawn' });
    await aMember(database, enterpriseId, 'owner');
    expect(await leaveEnterprise(owner, enterpriseId)).toEqual({ ok: true });
    expect(await acceptInvitation(staff, second)).toMatchObject({ ok: false, problem: 'withdrawn' });
  });

  it('is not used up by somebody who belongs to the team already', async () => {
    const token = await anInvitation();
    const editor = await aMember(database, enterpriseId, 'editor');
    expect(await acceptInvitation(editor, token)).toMatchObject({ ok: false, problem: 'already_member' });
    expect(await acceptInvitation(await aStranger(database), token)).toMatchObject({ ok: true });
  });

  it('with a token that was made up is unknown', async () => {
    await anInvitation();
    const guess = 'A'.repeat(43);
    expect(await acceptInvitation(await aStranger(database), guess)).toEqual({
      ok: false,
      problem: 'unknown',
    });
  });

  it('says for whom, and twenty may wait at once', async () => {
    expect(await inviteStaff(owner, { enterpriseId, role: 'editor', label: '  ' })).toMatchObject({
      problem: 'label_missing',
    });
    for (let nth = 0; nth < 20; nth += 1) await anInvitation();
    expect(await inviteStaff(owner, { enterpriseId, role: 'editor', label: 'Lagi' })).toMatchObject({
      problem: 'too_many',
    });
  });
});

describe('The team', () => {
  it('keeps on record who had which role', async () => {
    const editor = await aMember(database, enterpriseId, 'editor');
    const membershipId = await membershipOf(editor);
    expect(await changeMemberRole(owner, { membershipId, role: 'order_desk' })).toEqual({ ok: true });
    const rows = await database
      .select()
      .from(enterpriseMembers)
      .where(eq(enterpriseMembers.accountId, editor.accountId));
    expect(rows.map(({ role, endedAt }) => [role, endedAt !== null])).toEqual([
      ['editor', true],
      ['order_desk', false],
    ]);
  });

  it('never loses its last owner: not by leaving, and not by another role', async () => {
    await aMember(database, enterpriseId, 'editor');
    expect(await leaveEnterprise(owner, enterpriseId)).toEqual({ ok: false, problem: 'last_owner' });
    const asEditor = { membershipId: await membershipOf(owner), role: 'editor' } as const;
    expect(await changeMemberRole(owner, asEditor)).toEqual({ ok: false, problem: 'last_owner' });
  });

  it('of two owners who leave at once keeps one', async () => {
    const second = await aMember(database, enterpriseId, 'owner');
    const answers = await Promise.all([
      leaveEnterprise(owner, enterpriseId),
      leaveEnterprise(second, enterpriseId),
    ]);
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(answers).toContainEqual({ ok: false, problem: 'last_owner' });
  });

  it('lets somebody go with a reason, who then finds nothing any more', async () => {
    const editor = await aMember(database, enterpriseId, 'editor');
    const membershipId = await membershipOf(editor);
    const remove = (reason: string) => removeMember(owner, { membershipId, reason });
    expect(await remove(' ')).toEqual({ ok: false, problem: 'reason_missing' });
    expect(await remove('Sudah tidak bekerja di sini')).toEqual({ ok: true });
    expect(await remove('Sekali lagi')).toEqual({ ok: false, problem: 'unknown_member' });
    expect((await listTeam(editor, enterpriseId)).members).toEqual([]);
  });

  it('removes nobody by oneself: that is leaving', async () => {
    await aMember(database, enterpriseId, 'owner');
    const answer = await removeMember(owner, { membershipId: await membershipOf(owner), reason: 'Pindah' });
    expect(answer).toEqual({ ok: false, problem: 'yourself' });
  });

  it('of another UMKM is not found', async () => {
    const elsewhere = await aMember(database, await anEnterprise(database), 'owner');
    const membershipId = await membershipOf(owner);
    expect(await listTeam(elsewhere, enterpriseId)).toEqual({ members: [], invitations: [] });
    const unknown = { ok: false, problem: 'unknown_member' };
    expect(await removeMember(elsewhere, { membershipId, reason: 'x' })).toEqual(unknown);
    expect(await changeMemberRole(elsewhere, { membershipId, role: 'editor' })).toEqual(unknown);
    expect(await leaveEnterprise(elsewhere, enterpriseId)).toEqual(unknown);
  });

  it('writes each of its deeds into the audit log, and what came to nothing not', async () => {
    const token = await anInvitation();
    await acceptInvitation(await aStranger(database), token);
    await acceptInvitation(await aStranger(database), token);
    await leaveEnterprise(owner, enterpriseId);
    const entries = await database.select().from(auditEntries);
    expect(entries.map(({ command }) => command)).toEqual(['invite-staff', 'accept-invitation']);
  });
});
