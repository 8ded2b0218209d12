import { randomUUIDv7 } from 'node:crypto';
import { openDatabase } from '#db/client.ts';
import { accounts, accountSessions, officeRoles } from '#db/schema/index.ts';
import { beginSession, sessionCookieName } from '#src/platform/session.server.ts';

/** Makes an invented programme manager in a city's database; gives the cookie by which the site knows them. */
export async function officerIn(file: string): Promise<string> {
  const database = openDatabase(`file:${file}`);
  try {
    const accountId = randomUUIDv7();
    const at = new Date().toISOString();
    const email = `${accountId}@example.test`;
    await database.insert(accounts).values({ id: accountId, name: 'Contoh', email, emailVerifiedAt: at });
    await database.insert(officeRoles).values({
      accountId,
      role: 'programme_manager',
      office: 'Dinas Contoh',
      grantedBy: 'Bench',
      grantedAt: at,
    });
    const facts = { createdAt: at, device: 'Bench', secondFactorAt: null };
    const { token } = await beginSession({ database, sessions: accountSessions, accounts }, accountId, facts);
    return `${sessionCookieName}=${token}`;
  } finally {
    database.$client.close();
  }
}
