import { randomUUIDv7 } from 'node:crypto';
import type { BrowserContext } from '@playwright/test';
import { useDatabase } from '#db/client.ts';
import { accounts, accountSessions } from '#db/schema/index.ts';
import { operator, type Actor, type MemberRole } from '#src/domain/actor/actor.ts';
import { inviteStaff } from '#src/domain/member/invite-staff.server.ts';
import { issueClaimCodes } from '#src/domain/member/issue-claim-codes.server.ts';
import { beginSession, sessionCookieName } from '#src/platform/session.server.ts';
import { withSiteDatabase } from './sign-in.ts';

/** Does something by the domain's own commands in the database of the site under test. */
function onSite<Result>(work: () => Promise<Result>): Promise<Result> {
  return withSiteDatabase(async (database) => {
    useDatabase(database);
    try {
      return await work();
    } finally {
      useDatabase(undefined);
    }
  });
}

/** Signs a browser in as somebody with an account and nothing else. */
export async function aPerson(context: BrowserContext): Promise<void> {
  const token = await withSiteDatabase(async (database) => {
    const id = randomUUIDv7();
    const at = new Date().toISOString();
    await database
      .insert(accounts)
      .values({ id, name: 'Contoh Orang', email: `${id}@example.test`, emailVerifiedAt: at });
    const facts = { createdAt: at, device: 'Uji', secondFactorAt: null };
    return (await beginSession({ database, sessions: accountSessions, accounts }, id, facts)).token;
  });
  const url = process.env['SITE_UNDER_TEST'] ?? '';
  await context.addCookies([{ name: sessionCookieName, value: token, url, httpOnly: true, sameSite: 'Lax' }]);
}

/** A code for an UMKM, as an officer hands it out. */
export async function aCodeFor(enterpriseId: number): Promise<string> {
  const validUntilOn = new Date(Date.now() + 30 * 86_400_000).toISOString().slice(0, 10);
  const answer = await onSite(() =>
    issueClaimCodes(operator, { enterpriseIds: [enterpriseId], validUntilOn }),
  );
  const code = answer.ok ? answer.codes[0]?.code : undefined;
  if (code === undefined) throw new Error('no code was issued');
  return code;
}

/** The token of an invitation that the owner with this account sends. */
export async function anInvitationOf(
  ownerId: string,
  enterpriseId: number,
  role: MemberRole,
): Promise<string> {
  const owner: Actor = { accountId: ownerId, office: 'Uji', roles: [], memberships: [] };
  const answer = await onSite(() => inviteStaff(owner, { enterpriseId, role, label: 'Sari' }));
  if (!answer.ok) throw new Error(answer.problem);
  return answer.token;
}
