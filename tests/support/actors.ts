import { randomUUIDv7 } from 'node:crypto';
import type { Database } from '#db/client.ts';
import { accounts, enterpriseMembers, officeRoles } from '#db/schema/index.ts';
import { memberOffice } from '#src/domain/account/account.ts';
import type { Actor, MemberRole, OfficeRole } from '#src/domain/actor/actor.ts';

/** People who act in tests, with accounts in the database. Every one is invented. */

const at = '2026-01-05T02:00:00.000Z';
const office = 'Disperindagkop UKM Kota Tangerang';
let made = 0;

/** Somebody with an account and nothing else. */
export async function aStranger(database: Database): Promise<Actor & { accountId: string }> {
  const id = randomUUIDv7();
  made += 1;
  await database.insert(accounts).values({
    id,
    name: `Contoh ${made}`,
    email: `contoh${made}@example.test`,
    emailVerifiedAt: at,
  });
  return { accountId: id, office: memberOffice, roles: [], memberships: [] };
}

/** Somebody with these roles for the city. */
export async function anOfficer(
  database: Database,
  ...roles: OfficeRole[]
): Promise<Actor & { accountId: string }> {
  const person = await aStranger(database);
  for (const role of roles) {
    await database
      .insert(officeRoles)
      .values({ accountId: person.accountId, role, office, grantedBy: 'Uji', grantedAt: at });
  }
  return { ...person, office, roles };
}

/** Somebody who acts for an UMKM. */
export async function aMember(
  database: Database,
  enterpriseId: number,
  role: MemberRole = 'owner',
): Promise<Actor & { accountId: string }> {
  const person = await aStranger(database);
  await database
    .insert(enterpriseMembers)
    .values({ enterpriseId, accountId: person.accountId, role, startedAt: at });
  return { ...person, memberships: [{ enterpriseId, role }] };
}
