import { and, asc, eq, isNull } from 'drizzle-orm';
import { database } from '#db/client.ts';
import { accounts, enterpriseMembers, enterprises, officeRoles } from '#db/schema/index.ts';
import type { Actor } from '#src/domain/actor/actor.ts';
import { findSession, type Session } from '#src/platform/session.server.ts';
import { memberOffice, type SignedIn, type WorkspaceEnterprise } from './account.ts';
import { sessionStore } from './session-store.server.ts';

/** What a cookie's token says: nobody, somebody who still owes the second factor, or who is signed in. */
export type Visitor =
  | { state: 'unknown' }
  | { state: 'second_factor_due'; sessionId: string; accountId: string }
  | { state: 'signed_in'; signedIn: SignedIn; /** The cookie is to be sent anew. */ isRenewed: boolean };

/** Looks up who sent a request. */
export async function findVisitor(token: string): Promise<Visitor> {
  const session = await findSession(sessionStore(), token);
  if (session === undefined) return { state: 'unknown' };
  const found = await readAccount(session);
  if (found === undefined) return { state: 'unknown' };
  if (found.account.hasSecondFactor && session.secondFactorAt === null) {
    return { state: 'second_factor_due', sessionId: session.id, accountId: session.accountId };
  }
  return { state: 'signed_in', signedIn: found, isRenewed: session.isRenewed };
}

async function readAccount({ id, accountId }: Session): Promise<SignedIn | undefined> {
  const to = database();
  const [[account], roles, members] = await to.batch([
    to
      .select()
      .from(accounts)
      .where(and(eq(accounts.id, accountId), isNull(accounts.deletedAt))),
    to
      .select({ role: officeRoles.role, office: officeRoles.office })
      .from(officeRoles)
      .where(and(eq(officeRoles.accountId, accountId), isNull(officeRoles.endedAt)))
      .orderBy(asc(officeRoles.id)),
    to
      .select({
        id: enterprises.id,
        slug: enterprises.slug,
        name: enterprises.name,
        role: enterpriseMembers.role,
      })
      .from(enterpriseMembers)
      .innerJoin(enterprises, eq(enterprises.id, enterpriseMembers.enterpriseId))
      .where(and(eq(enterpriseMembers.accountId, accountId), isNull(enterpriseMembers.endedAt)))
      .orderBy(asc(enterpriseMembers.id)),
  ]);
  if (account === undefined) return undefined;
  return {
    sessionId: id,
    account: {
      id: account.id,
      name: account.name,
      email: account.email,
      isEmailVerified: account.emailVerifiedAt !== null,
      phone: account.phone,
      hasSecondFactor: account.secondFactorSince !== null,
    },
    actor: actorOf(account.id, roles, members),
    enterprises: members,
  };
}

function actorOf(
  accountId: string,
  roles: { role: Actor['roles'][number]; office: string }[],
  members: WorkspaceEnterprise[],
): Actor {
  return {
    accountId,
    office: roles[0]?.office ?? memberOffice,
    roles: roles.map(({ role }) => role),
    memberships: members.map(({ id, role }) => ({ enterpriseId: id, role })),
  };
}
